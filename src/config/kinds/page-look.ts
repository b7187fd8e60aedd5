import * as z from 'zod';
import { hexColor, optional, section } from './fields.ts';
import { type FieldRules, clearedByOmission } from './field-rules.ts';

/** The paths of the pictures on a sign-in page. */
export const picturePaths: readonly string[] = [
  'branding.logoUrl',
  'branding.darkLogoUrl',
  'branding.favicon',
  'branding.darkFavicon',
];

const picture = (what: string) =>
  optional(z.url().nullable(), `Address of ${what}; null for none.`, 'https://example.com/logo.png');

const color = (what: string) =>
  optional(hexColor.nullable(), `${what}, in hexadecimal; null for none.`, '#6139f6');

/** The pictures on the sign-in page of an application or an organization. */
export const pagePictures = (description: string) =>
  section(description, {
    logoUrl: picture('the logo'),
    darkLogoUrl: picture('the logo for dark mode'),
    favicon: picture('the favicon'),
    darkFavicon: picture('the favicon for dark mode'),
  }).meta({ examples: [{ logoUrl: 'https://example.com/logo.png' }] });

/** The colors of the sign-in page of an application or an organization. */
export const pageColors = (description: string) =>
  section(description, {
    primaryColor: color('Brand color'),
    isDarkModeEnabled: optional(
      z.boolean().nullable(),
      'Whether there is a dark mode; null removes the setting.',
      true,
    ),
    darkPrimaryColor: color('Brand color in dark mode'),
  }).meta({ examples: [{ primaryColor: '#6139f6' }] });

/** The rules of such a page. Logto replaces both objects as a whole, and refuses `null` in them (samples 1084 to 1098, 1333 to 1344). */
export const pageLookRules: FieldRules = {
  customCss: { textFile: 'plain' },
  ...clearedByOmission([
    ...picturePaths,
    'color.primaryColor',
    'color.isDarkModeEnabled',
    'color.darkPrimaryColor',
  ]),
};
