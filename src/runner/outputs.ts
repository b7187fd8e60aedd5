import type { Core } from './core.ts';

/** The outputs that `action.yml` declares, as the runner takes them: text. */
export interface Outputs {
  operation: string;
  'tenant-id': string;
  endpoint: string;
  issuer: string;
  'management-api-resource': string;
  'management-api-token': string;
  'm2m-app-id': string;
  'm2m-app-secret': string;
  apps: string;
  'app-ids': string;
  created: string;
  changed: string;
  deleted: string;
  plan: string;
  sealed: string;
}

/** Sets outputs. What must not be shown has been masked before. */
export function setOutputs(core: Core, outputs: Partial<Outputs>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/**
 * Writes a JSON object with its keys in the order given. An object of JavaScript would move keys that look like numbers
 * to the front, and lose `__proto__`.
 */
export function orderedJson(entries: readonly (readonly [name: string, value: unknown])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
}
