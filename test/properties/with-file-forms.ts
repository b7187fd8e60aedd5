import * as fc from '../fast-check.ts';
import { kinds } from '../../src/config/kinds/index.ts';
import type { Kind } from '../../src/config/kinds/kind.ts';
import { fitsFile } from '../../src/config/text-files.ts';
import { isObject } from '../../src/shared/json.ts';
import { lists } from './split-file.ts';

/** A file that says the same with other means, and the texts of the files that it names. */
interface WithForms {
  value: unknown;
  texts: Record<string, string>;
}

/** Writes some lists of a file as `{ replace: list }` or `{ add: list }`, and some texts in files of their own. */
export const formed = fc
  .array(fc.nat(5), { minLength: 40, maxLength: 40 })
  .map((numbers) => (content: unknown): WithForms => {
    const texts: Record<string, string> = {};
    let next = 0;
    const draw = (): number => numbers[next++ % numbers.length] ?? 0;
    const walk = (value: unknown, kind: Kind, rule: string): unknown => {
      const { textFile, compare, verbatim } = kind.fields[rule] ?? {};
      if (textFile && typeof value === 'string' && draw() < 3 && fitsFile(textFile, value)) {
        const file = `text-${Object.keys(texts).length}`;
        texts[file] = value;
        return { file };
      }
      if (compare === 'whole' || verbatim) return value;
      if (Array.isArray(value)) {
        const items = value.map((item: unknown) => (Array.isArray(item) ? item : walk(item, kind, rule)));
        const form = lists.has([kind.name, rule].filter(Boolean).join('.'))
          ? [undefined, 'replace', 'add'][draw() % 3]
          : undefined;
        return form === undefined ? items : { [form]: items };
      }
      if (!isObject(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          walk(inner, kind, rule === '' ? key : `${rule}.${key}`),
        ]),
      );
    };
    const fields = Object.entries(Object(content)).map(([key, value]) => {
      const kind = kinds.find(({ name }) => name === key);
      return [key, kind ? walk(value, kind, '') : value];
    });
    return { value: Object.fromEntries(fields), texts };
  });
