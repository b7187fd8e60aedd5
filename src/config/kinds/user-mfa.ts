import * as z from 'zod';
import { described, optional, refuseProblems, refuseRepeats } from './fields.ts';
import type { Relation } from './relations.ts';

/** In the order in which they are created: backup codes need another factor (sample 982). */
const types = ['Totp', 'BackupCode'] as const;

const factor = z
  .strictObject({
    type: described(z.enum(types), 'Kind of factor: an authenticator app, or backup codes.', 'Totp'),
    secret: optional(
      z
        .string()
        .refine(
          (secret) => [16, 24, 32].includes(secret.length) && /^[A-Z2-7]+(=|={3}|={4}|={6})?$/.test(secret),
          { error: 'must be 16, 24 or 32 characters of base32: upper-case letters and the digits 2 to 7' },
        ),
      'For Totp: the secret of the authenticator app, 16, 24 or 32 characters of base32. Otherwise Logto makes one, which nobody gets to see. Take it from the environment.',
      '${LOGTO_SECRET_ALICE_TOTP}',
    ),
    codes: optional(
      z
        .array(z.string().regex(/^[\dA-Fa-f]{10}$/, { error: 'must be 10 hexadecimal digits' }))
        .refine(({ length }) => length === 10, { error: 'must be a list of ten codes' }),
      'For BackupCode: ten codes of 10 hexadecimal digits. Otherwise Logto makes them, and nobody gets to see them. Take them from the environment.',
      Array.from({ length: 10 }, (_, index) => `\${LOGTO_SECRET_ALICE_CODE_${index}}`),
    ),
  })
  .superRefine(
    refuseProblems(function* ({ type, secret, codes }) {
      if (type !== 'Totp' && secret !== undefined) yield { path: ['secret'], sentence: 'is for Totp only' };
      if (type !== 'BackupCode' && codes !== undefined) {
        yield { path: ['codes'], sentence: 'is for BackupCode only' };
      }
    }),
  );

type Factor = z.infer<typeof factor>;

/** Second factors, as declared. */
export const mfa = optional(
  z
    .array(factor)
    .superRefine(refuseRepeats(({ type }) => type, 'type'))
    .superRefine(
      refuseProblems((factors) => {
        const index = factors.findIndex(({ type }) => type === 'BackupCode');
        if (index === -1 || factors.some(({ type }) => type !== 'BackupCode')) return [];
        const sentence = 'needs Totp beside it: Logto refuses backup codes as the only factor';
        return [{ path: [index, 'type'], sentence }];
      }),
    ),
  'Second factors of the user. One that is missing is created; one that exists is neither compared nor changed, and further ones are kept.',
  [{ type: 'Totp', secret: '${LOGTO_SECRET_ALICE_TOTP}' }],
);

const row = z.object({ type: z.string() });

/**
 * Second factors of a user (`/users/:id/mfa-verifications`, samples 981 to 995). The list shows their types only. An
 * export does not read them: a file that creates factors with generated values would lock users out.
 */
export const mfaRelation: Relation<object, Factor[]> = {
  rules: {
    '': { compare: 'keyed', by: 'type', secret: true },
    secret: { creationOnly: true, secret: true },
    codes: { creationOnly: true, secret: true },
  },

  async read({ path, title }, { api }, declared) {
    if (declared === undefined) return undefined;
    const rows = await api.get(
      `read the second factors of ${title}`,
      `${path}/mfa-verifications`,
      z.array(row),
    );
    const existing = new Set(rows.map(({ type }) => type));
    return declared.flatMap(({ type }) => (existing.has(type) ? { type } : []));
  },

  async apply({ path, title }, { desired, current = [] }, { api }) {
    const at = `${path}/mfa-verifications`;
    const existing = new Set(current.map(({ type }) => type));
    for (const type of types) {
      const missing = desired.find((one) => one.type === type);
      if (missing === undefined || existing.has(type)) continue;
      await api.create({
        doing: `create the second factor ${type} of ${title}`,
        path: at,
        body: missing,
        shownTexts: [type],
        // Not with the secret or the codes: nothing may show these.
        answer: row,
        async findExisting() {
          const rows = await api.get(`look for the second factors of ${title}`, at, z.array(row));
          return rows.find((found) => found.type === type);
        },
      });
    }
  },
};
