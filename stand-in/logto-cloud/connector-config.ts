import * as z from 'zod';
import type { ConnectorFactory, FormItem } from './connector-factories.ts';
import { CoreError } from './errors.ts';
import { asZod3, detail } from './guard.ts';

/** Every factory with templates requires one for each of these uses (sample 662). */
const requiredUses = ['Register', 'SignIn', 'ForgotPassword', 'Generic'];

const smtpType = (type: string) => z.enum([type.toLowerCase(), type, type.toUpperCase()]).optional();
const smtpAuth = z.union([
  z.union([
    z.object({ user: z.string(), pass: z.string(), type: smtpType('Login') }),
    z.object({
      type: smtpType('OAuth2'),
      user: z.string(),
      privateKey: z.union([z.string(), z.object({ key: z.string(), passphrase: z.string() })]),
      serviceClient: z.string(),
    }),
  ]),
  z.object({ type: smtpType('OAuth2'), user: z.string(), accessToken: z.string().optional() }),
]);

/**
 * Refuses a config that does not fit its factory, with 400 `connector.invalid_config` (samples 661, 662, 673, 687, 1421 to
 * 1431). The form of the factory defines valid configs, as far as the samples show; unknown keys are accepted (sample 688).
 * @param hasOwnZod whether the factory has another copy of zod than the core
 */
export function checkConfig(
  { formItems }: ConnectorFactory,
  config: Record<string, unknown>,
  hasOwnZod: boolean,
): void {
  const schema = z.object(Object.fromEntries(formItems.map((item) => [item.key, field(item)])));
  const result = schema.safeParse(config, { reportInput: true });
  if (result.success) return;
  const issues = result.error.issues.map((issue) => asZod3(issue));
  throw new CoreError('connector.invalid_config', {
    data: { issues, name: 'ZodError' },
    ...(hasOwnZod ? {} : { details: issues.map((issue) => detail(issue)).join('\n') }),
  });
}

/** A selection always has a default, even if the form requires it (sample 677 omits `tokenEndpointAuthMethod`). */
function field(item: FormItem): z.ZodType {
  const value = valueOf(item);
  return item.required && item.type !== 'Select' ? value : value.optional();
}

function valueOf({ type, key, selectItems = [], defaultValue }: FormItem): z.ZodType {
  const choice = z.enum(selectItems.map(({ value }) => value));
  switch (type) {
    case 'Number':
      return z.number();
    case 'Switch':
      return z.boolean();
    case 'Select':
      return choice;
    case 'MultiSelect':
      return z.array(choice);
    case 'Json':
      if (key === 'auth') return smtpAuth;
      return key === 'templates' ? templates(defaultValue) : z.record(z.string(), z.unknown());
    default:
      return z.string();
  }
}

/** A list of templates with the fields of the form's templates, and one template for each use. */
function templates(example: unknown): z.ZodType {
  const [first] = z.array(z.record(z.string(), z.unknown())).parse(example);
  const shape = Object.fromEntries(Object.keys(first ?? {}).map((key) => [key, z.string()]));
  const template = z.object({ ...shape, usageType: z.string() });
  return z.array(template).superRefine((given, context) => {
    const uses = new Set(given.map(({ usageType }) => usageType));
    const missing = requiredUses.filter((use) => !uses.has(use));
    if (missing.length === 0) return;
    const message = `Template with UsageType (${missing.join(', ')}) should be provided!`;
    context.addIssue({ code: 'custom', message });
  });
}
