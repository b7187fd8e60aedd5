import * as z from 'zod';
import { color, flag, optional, section } from './fields.ts';
import { knownLanguageTag } from './languages.ts';

/** An address of a page, or null. */
const address = (description: string, example: string) =>
  optional(z.url().max(2048).nullable(), `${description}; null for none.`, example);

const image = (what: string) =>
  optional(z.url().nullable(), `Address of ${what}; null for none.`, 'https://example.com/logo.svg');

const buttonColor = (ground: string) =>
  color(`Colour of buttons and links on ${ground} ground, as #rgb or #rrggbb.`);

const sources = (what: string, example: string) =>
  optional(
    z.array(z.string().overwrite(asStored)),
    `Origins that ${what}. All of them; their order does not count.`,
    [example],
  );

/** An origin as Logto stores it: without a slash at the end, the host in lower case. */
function asStored(source: string): string {
  const url = URL.parse(source.trim());
  return url?.host ? `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}` : source;
}

/** How the sign-in pages look, and what they contain: a part of {@link signInFields}. */
export const signInPageFields = {
  color: section('Colours of the pages.', {
    primaryColor: buttonColor('light'),
    isDarkModeEnabled: flag('Whether pages are dark for users who prefer that.'),
    darkPrimaryColor: buttonColor('dark'),
  }),
  branding: section('Logos.', {
    logoUrl: image('the logo'),
    darkLogoUrl: image('the logo on dark ground'),
    favicon: image('the icon in the tab of the browser'),
    darkFavicon: image('that icon in dark browsers'),
  }),
  hideLogtoBranding: flag('Whether "Powered by Logto" is left out. Needs a plan that has it.'),
  languageInfo: section('Languages of the pages.', {
    autoDetect: flag(
      "Whether pages come in the language of the user's browser, where there are phrases for it.",
    ),
    fallbackLanguage: optional(
      knownLanguageTag,
      'Language otherwise, as a tag. For a language that Logto has no phrases for, the tenant needs `customPhrases`.',
      'en',
      'pt-BR',
    ),
  }),
  termsOfUseUrl: address('Address of the terms of use', 'https://example.com/terms'),
  privacyPolicyUrl: address('Address of the privacy policy', 'https://example.com/privacy'),
  agreeToTermsPolicy: optional(
    z.enum(['Automatic', 'ManualRegistrationOnly', 'Manual']),
    'How users agree to the two: by going on (Automatic), by a checkbox when they register, or by one whenever they sign in (Manual).',
  ),
  supportEmail: optional(
    z.email().nullable(),
    'Address shown on error pages; null for none.',
    'help@example.com',
  ),
  supportWebsiteUrl: address('Address of help, shown on error pages', 'https://example.com/help'),
  unknownSessionRedirectUrl: address(
    'Where users go who open the sign-in page without coming from an application',
    'https://example.com',
  ),
  customCss: optional(
    z.string().nullable(),
    'Style sheet for the pages; null for none.',
    'body { font-family: serif }',
  ),
  customContent: optional(
    z.record(z.string(), z.string().nullable()),
    'HTML for pages by their path. Other pages stay; null removes that of a page.',
    { '/sign-in': '<p>Welcome</p>' },
  ),
  customUiCsp: section('What pages of your own may load. Needs a plan that has them.', {
    scriptSrc: sources('scripts may come from', 'https://cdn.example.com'),
    connectSrc: sources('pages may connect to', 'https://api.example.com'),
  }),
};
