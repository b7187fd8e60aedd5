import * as z from 'zod';
import { flag } from './sign-in-fields.ts';

/** An address, or null. */
function address(description: string, example: string) {
  return z
    .url()
    .max(2048)
    .nullable()
    .optional()
    .meta({ description: `${description}; null for none.`, examples: [example] });
}

function image(what: string) {
  return z
    .url()
    .nullable()
    .optional()
    .meta({ description: `Address of ${what}; null for none.`, examples: ['https://example.com/logo.svg'] });
}

function color(ground: string) {
  return z
    .string()
    .regex(/^#[\dA-Fa-f]{3}([\dA-Fa-f]{3})?$/, { error: 'must be a color such as #6139f6' })
    .optional()
    .meta({
      description: `Colour of buttons and links on ${ground} ground, as #rgb or #rrggbb.`,
      examples: ['#6139f6'],
    });
}

function sources(what: string, example: string) {
  return z
    .array(z.string().overwrite(asStored))
    .optional()
    .meta({
      description: `Origins that ${what}. All of them; their order does not count.`,
      examples: [[example]],
    });
}

/** An origin as Logto stores it: without a slash at the end, the host in lower case. */
function asStored(source: string): string {
  const url = URL.parse(source.trim());
  return url?.host ? `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}` : source;
}

/** What the pages look like, and where they lead. */
export const pages = {
  color: z
    .strictObject({
      primaryColor: color('light'),
      isDarkModeEnabled: flag('Whether pages are dark for users who prefer that.'),
      darkPrimaryColor: color('dark'),
    })
    .optional()
    .meta({ description: 'Colours of the pages.' }),
  branding: z
    .strictObject({
      logoUrl: image('the logo'),
      darkLogoUrl: image('the logo on dark ground'),
      favicon: image('the icon in the tab of the browser'),
      darkFavicon: image('that icon in dark browsers'),
    })
    .optional()
    .meta({ description: 'Logos.' }),
  hideLogtoBranding: flag('Whether "Powered by Logto" is left out. Needs a plan that has it.'),
  languageInfo: z
    .strictObject({
      autoDetect: flag(
        "Whether pages come in the language of the user's browser, where there are phrases for it.",
      ),
      fallbackLanguage: z
        .string()
        .min(1)
        .optional()
        .meta({
          description:
            'Language otherwise, as a tag. For languages that Logto has no phrases of, the tenant must have phrases of its own before.',
          examples: ['en', 'pt-BR'],
        }),
    })
    .optional()
    .meta({ description: 'Languages of the pages.' }),
  termsOfUseUrl: address('Address of the terms of use', 'https://example.com/terms'),
  privacyPolicyUrl: address('Address of the privacy policy', 'https://example.com/privacy'),
  agreeToTermsPolicy: z.enum(['Automatic', 'ManualRegistrationOnly', 'Manual']).optional().meta({
    description:
      'How users agree to the two: by going on (Automatic), by a checkbox when they register, or by one whenever they sign in (Manual).',
  }),
  supportEmail: z
    .email()
    .nullable()
    .optional()
    .meta({ description: 'Address shown on error pages; null for none.', examples: ['help@example.com'] }),
  supportWebsiteUrl: address('Address of help, shown on error pages', 'https://example.com/help'),
  unknownSessionRedirectUrl: address(
    'Where users go who open the sign-in page without coming from an application',
    'https://example.com',
  ),
  customCss: z
    .string()
    .nullable()
    .optional()
    .meta({
      description: 'Style sheet for the pages; null for none.',
      examples: ['body { font-family: serif }'],
    }),
  customContent: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: 'HTML for pages by their path. Other pages stay.',
      examples: [{ '/sign-in': '<p>Welcome</p>' }],
    }),
  customUiCsp: z
    .strictObject({
      scriptSrc: sources('scripts may come from', 'https://cdn.example.com'),
      connectSrc: sources('pages may connect to', 'https://api.example.com'),
    })
    .optional()
    .meta({ description: 'What pages of your own may load. Needs a plan that has them.' }),
};
