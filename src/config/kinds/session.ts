import * as z from 'zod';
import { whole } from './fields.ts';
import { singleton } from './singleton.ts';

const schema = z.strictObject({
  ttl: whole(
    'Seconds until somebody who signed in has to sign in again. 1209600 (14 days) in a new tenant.',
    86_400,
    1,
    31_536_000,
  ),
});

type Session = z.infer<typeof schema>;

/** How long users stay signed in (`/api/configs/oidc/session`). */
export const session = singleton<Session>({
  name: 'session',
  singular: 'session configuration',
  docs: 'How long people stay signed in. A tenant has one such configuration.',
  schema,
  path: '/api/configs/oidc/session',
  row: z.object({ ttl: z.number().optional() }),
  fields: {},
  // Sample 1232.
  defaults: { ttl: 1_209_600 },
});
