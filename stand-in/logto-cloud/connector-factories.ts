import { readFileSync } from 'node:fs';
import * as z from 'zod';

const phrases = z.record(z.string(), z.string());

const formItem = z.looseObject({
  type: z.string(),
  key: z.string(),
  required: z.boolean().optional(),
  defaultValue: z.unknown().optional(),
  selectItems: z.array(z.looseObject({ value: z.string() })).optional(),
});

const connectorFactory = z.object({
  type: z.enum(['Email', 'Sms', 'Social']),
  isDemo: z.boolean(),
  id: z.string(),
  target: z.string(),
  name: phrases,
  description: phrases,
  logo: z.string(),
  logoDark: z.string().nullable(),
  readme: z.string(),
  formItems: z.array(formItem),
  platform: z.string().nullable(),
  isStandard: z.boolean().optional(),
  isTokenStorageSupported: z.boolean().optional(),
});

/** A field of the form for a factory's config. */
export type FormItem = z.infer<typeof formItem>;

/** A connector factory, with exactly the fields of Logto's answer (sample 657). */
export type ConnectorFactory = z.infer<typeof connectorFactory>;

/**
 * The twelve factories of the recorded core (sample 656), with shortened read-me texts and logos. Logto Cloud has more, such
 * as `logto-email` for the e-mail service of new tenants.
 */
export const connectorFactories: readonly ConnectorFactory[] = z
  .object({ response: z.object({ body: z.array(connectorFactory) }) })
  .parse(JSON.parse(readFileSync(new URL('samples/656-connector-factories.json', import.meta.url), 'utf8')))
  .response.body;
