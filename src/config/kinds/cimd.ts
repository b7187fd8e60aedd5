import * as z from 'zod';
import { flag } from './fields.ts';
import { singleton } from './singleton.ts';

const schema = z.strictObject({
  enabled: flag(
    'Whether an application may use the address of its client ID metadata document as client ID. False in a new tenant.',
    true,
  ),
});

type Cimd = z.infer<typeof schema>;

/** Client ID metadata documents (`/api/configs/cimd`). */
export const cimd = singleton<Cimd>({
  name: 'cimd',
  singular: 'configuration of client ID metadata documents',
  docs: 'Client ID metadata documents (CIMD), by which applications that are not registered sign users in, such as clients of MCP servers. A tenant has one such configuration.',
  schema,
  path: '/api/configs/cimd',
  row: z.object({ enabled: z.boolean().optional() }),
  fields: {},
  // Sample 1244.
  defaults: { enabled: false },
});
