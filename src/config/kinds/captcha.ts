import * as z from 'zod';
import { refusalOf } from '../../http/failure.ts';
import { isEmpty } from '../../shared/json.ts';
import { described, optional, refuseProblems } from './fields.ts';
import type { Kind } from './kind.ts';
import { singleton } from './singleton.ts';

const schema = z
  .strictObject({
    type: described(
      z.enum(['Turnstile', 'RecaptchaEnterprise']),
      'The provider: Turnstile of Cloudflare, or reCAPTCHA Enterprise of Google.',
      'Turnstile',
    ),
    siteKey: described(
      z.string().min(1),
      'Key that the sign-in page shows to the provider.',
      '0x4AAAAAAAexample',
    ),
    secretKey: optional(
      z.string().min(1),
      'Key that Logto checks answers with; the API key for RecaptchaEnterprise. Required for a new provider and when `type` changes. Never shown, and left out of an exported file.',
      '${LOGTO_SECRET_CAPTCHA_KEY}',
    ),
    projectId: optional(
      z.string().min(1),
      'ID of the project at Google. Required for RecaptchaEnterprise, and for it only.',
      'my-project',
    ),
    domain: optional(
      z.string().min(1).nullable(),
      'Domain that scripts of reCAPTCHA are loaded from; null for that of Google. For RecaptchaEnterprise only.',
      'recaptcha.net',
    ),
    mode: optional(
      z.enum(['invisible', 'checkbox']).nullable(),
      'How users are checked; null for the default of Logto. For RecaptchaEnterprise only.',
      'checkbox',
    ),
  })
  .superRefine(
    refuseProblems(({ type, projectId, domain, mode }) => {
      if (type === 'RecaptchaEnterprise') {
        const sentence = 'is required for RecaptchaEnterprise';
        return projectId === undefined ? [{ path: ['projectId'], sentence }] : [];
      }
      const sentence = `is for RecaptchaEnterprise only; Logto ignores it for ${type}`;
      return Object.entries({ projectId, domain, mode })
        .filter(([, value]) => !isEmpty(value))
        .map(([field]) => ({ path: [field], sentence }));
    }),
  );

/** Later versions of Logto may have further types and modes. */
type Captcha = Omit<z.infer<typeof schema>, 'type' | 'mode'> & {
  type: string;
  mode?: string | null | undefined;
};

const row = z
  .object({
    config: z.object({
      type: z.string(),
      siteKey: z.string().exactOptional(),
      secretKey: z.string().optional(),
      projectId: z.string().optional(),
      domain: z.string().optional(),
      mode: z.string().optional(),
    }),
  })
  .transform(({ config }) => config);

const path = '/api/captcha-provider';

const base = singleton<Captcha>({
  name: 'captcha',
  singular: 'CAPTCHA provider',
  docs: 'The CAPTCHA provider, of which a tenant has at most one. It comes before `signInExperience`, whose `captchaPolicy.enabled` switches it on. `captcha: null` together with `prune: [captcha]` deletes it, which switches the policy off.',
  schema,
  path,
  row,
  isReplaced: true,
  emptyInNewTenant: true,
  fields: {
    secretKey: { secret: true },
    domain: { clearedByOmission: true },
    mode: { clearedByOmission: true },
  },
  // What another type had is left out (sample 831).
  toBody({ type, siteKey, secretKey, projectId, domain, mode }) {
    const further = type === 'Turnstile' ? {} : { projectId, domain, mode };
    return { config: { type, siteKey, secretKey, ...further } };
  },

  validateChange({ type, secretKey }, current) {
    if (secretKey !== undefined || current?.spec.type === type) return [];
    const sentence = current
      ? `is required when type changes: the tenant has the key of ${current.spec.type ?? ''}`
      : 'is required for a new provider';
    return [{ path: ['secretKey'], sentence }];
  },
});

/** The CAPTCHA provider of a tenant (`/api/captcha-provider`). */
export const captcha: Kind<Captcha> = {
  ...base,
  deletable: true,

  async list(context) {
    try {
      return await base.list(context);
    } catch (error) {
      const { status, json } = refusalOf(error) ?? {};
      // The tenant has no provider (sample 1206). An older Logto, which does not have it, answers in plain text.
      if (status === 404 && json) return [];
      throw error;
    }
  },

  remove: (_, { api }) => api.remove('delete the CAPTCHA provider', path),
};
