import * as z from 'zod';
import { refuseRepeats } from './refuse-repeats.ts';
import { userKey } from './user-keys.ts';

const roles = (description: string, example: string) =>
  z
    .array(z.string().min(1))
    .optional()
    .meta({ description, examples: [[example]] });

const color = (description: string) =>
  z
    .string()
    .regex(/^#[\dA-Fa-f]{3}([\dA-Fa-f]{3})?$/, { error: 'must be a color such as #1a2b3c' })
    .optional()
    .meta({ description, examples: ['#6139f6'] });

const picture = (description: string) =>
  z
    .url()
    .optional()
    .meta({ description, examples: ['https://example.com/logo.png'] });

const member = z.strictObject({
  user: z
    .string()
    .min(1)
    .meta({
      description:
        'Username, e-mail address or phone number of the user, declared in the file or in the tenant.',
      examples: ['alice'],
    }),
  roles: roles(
    'Names of organization roles of type User that the user has in the organization. Further ones are kept, unless organizations are pruned.',
    'admin',
  ),
});

const application = z.strictObject({
  application: z
    .string()
    .min(1)
    .meta({ description: 'Name of a machine-to-machine application.', examples: ['Invoice worker'] }),
  roles: roles(
    'Names of organization roles of type MachineToMachine that the application has in the organization. Further ones are kept, unless organizations are pruned.',
    'worker',
  ),
});

const jit = z.strictObject({
  emailDomains: z
    .array(
      z.string().regex(/^[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?(\.[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?)+$/, {
        error: 'must be a domain such as example.com',
      }),
    )
    .optional()
    .meta({
      description:
        'Domains of verified e-mail addresses; whoever signs up with one becomes a member. Further ones are kept, unless organizations are pruned.',
      examples: [['example.com']],
    }),
  roles: roles(
    'Names of organization roles of type User that those members get. Further ones are kept, unless organizations are pruned.',
    'member',
  ),
});

/** One organization, as a file declares it. */
export const organizationSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(128)
    .meta({
      description:
        'Name by which the organization is found, of up to 128 characters. Logto takes a name twice; this action does not.',
      examples: ['Acme'],
    }),
  description: z
    .string()
    .max(256)
    .optional()
    .meta({ description: 'What the organization is, up to 256 characters.', examples: ['Acme Inc.'] }),
  customData: z
    .record(z.string(), z.json())
    .optional()
    .meta({
      description: 'Data of your own about the organization. Further keys that it has are kept.',
      examples: [{ tier: 'gold' }],
    }),
  isMfaRequired: z
    .boolean()
    .optional()
    .meta({
      description: 'Whether members need multi-factor authentication to get tokens for it. False by default.',
      examples: [true],
    }),
  branding: z
    .strictObject({
      logoUrl: picture('Address of the logo.'),
      darkLogoUrl: picture('Address of the logo for dark mode.'),
      favicon: picture('Address of the favicon.'),
      darkFavicon: picture('Address of the favicon for dark mode.'),
    })
    .optional()
    .meta({
      description: 'Pictures on the sign-in page of the organization.',
      examples: [{ logoUrl: 'https://example.com/logo.png' }],
    }),
  color: z
    .strictObject({
      primaryColor: color('Brand color, in hexadecimal.'),
      isDarkModeEnabled: z
        .boolean()
        .optional()
        .meta({ description: 'Whether there is a dark mode.', examples: [true] }),
      darkPrimaryColor: color('Brand color in dark mode, in hexadecimal.'),
    })
    .optional()
    .meta({
      description: 'Colors of the sign-in page of the organization.',
      examples: [{ primaryColor: '#6139f6' }],
    }),
  customCss: z
    .string()
    .optional()
    .meta({
      description: 'CSS for the sign-in page of the organization.',
      examples: ['body { background: #fff; }'],
    }),
  members: z
    .array(member)
    .superRefine(refuseRepeats(({ user }) => userKey(user), 'user'))
    .optional()
    .meta({
      description: 'Members with their roles. Further ones are kept, unless organizations are pruned.',
      examples: [[{ user: 'alice', roles: ['admin'] }]],
    }),
  applications: z
    .array(application)
    .superRefine(refuseRepeats((item) => item.application, 'application'))
    .optional()
    .meta({
      description:
        'Machine-to-machine applications with their roles. Further ones are kept, unless organizations are pruned.',
      examples: [[{ application: 'Invoice worker', roles: ['worker'] }]],
    }),
  jit: jit.optional().meta({
    description: 'Just-in-time provisioning: who becomes a member on signing up.',
    examples: [{ emailDomains: ['example.com'], roles: ['member'] }],
  }),
});

export type Organization = z.infer<typeof organizationSchema>;
