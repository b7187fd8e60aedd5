import { secretMark } from './draft-arbitraries.ts';

/** The environment variables with the secrets of files. */
export const env = Object.fromEntries(
  ['', '-0', '-1', '-2', '-3', '-4', '-5'].map((end) => [
    `LOGTO_SECRET_N${end.replace('-', '_')}`,
    secretMark + end,
  ]),
);

/** A value in a file: secrets are environment variables, and `${` begins a variable except in a script. */
export function written(value: unknown): unknown {
  if (typeof value === 'string') {
    const variable = Object.keys(env).find((name) => env[name] === value);
    return variable === undefined ? value.replaceAll('${', () => '$${') : `\${${variable}}`;
  }
  if (Array.isArray(value)) return value.map((item) => written(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replaceAll('${', () => '$${'),
      key === 'script' ? item : written(item),
    ]),
  );
}
