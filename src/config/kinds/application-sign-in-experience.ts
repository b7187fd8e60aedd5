import * as z from 'zod';
import { refusalOf } from '../../http/failure.ts';
import { orMissing } from './collection.ts';
import { limited, optional, section } from './fields.ts';
import { sendable, shownTexts } from './requests.ts';
import { pageColors, pageLookRules, pagePictures } from './page-look.ts';
import type { Relation } from './relations.ts';

const page = (description: string, example: string) =>
  optional(limited(2048).pipe(z.url()).nullable(), `${description}; null for none.`, example);

/** How the sign-in page looks when users come from one application. */
export const applicationSignInExperience = section(
  'How the sign-in page looks when users come from this application; the rest is as in `signInExperience`. Not for MachineToMachine applications.',
  {
    displayName: optional(
      limited(256).nullable(),
      'Name of the application on the page, up to 256 characters; null for none.',
      'Web shop',
    ),
    branding: pagePictures('Pictures on the page.'),
    color: pageColors('Colors of the page.'),
    termsOfUseUrl: page('Address of the terms of use', 'https://example.com/terms'),
    privacyPolicyUrl: page('Address of the privacy policy', 'https://example.com/privacy'),
    customCss: optional(
      z.string().nullable(),
      'CSS for the page; null for none.',
      'body { background: #fff; }',
    ),
  },
).meta({ examples: [{ displayName: 'Web shop' }] });

export type ApplicationSignInExperience = NonNullable<z.infer<typeof applicationSignInExperience>>;

const json = z.record(z.string(), z.json());
const row = z.object({
  displayName: orMissing(z.string()),
  branding: json,
  color: json,
  termsOfUseUrl: orMissing(z.string()),
  privacyPolicyUrl: orMissing(z.string()),
  customCss: orMissing(z.string()),
});

const fields = pageLookRules;

/** The sign-in page of one application (`/api/applications/:id/sign-in-experience`, samples 257 to 260, 1080 to 1106). */
export const signInExperienceRelation: Relation<{ type: string }, ApplicationSignInExperience> = {
  rules: fields,

  async read({ path, title, spec: { type } }, { api }) {
    if (type === 'MachineToMachine') return undefined;
    try {
      return await api.get(`read the sign-in experience of ${title}`, `${path}/sign-in-experience`, row);
    } catch (error) {
      // Logto answers 404 until one is set (sample 1080).
      if (refusalOf(error)?.status === 404) return undefined;
      throw error;
    }
  },

  apply({ path, title }, { declared, desired }, { api }) {
    const body = Object.fromEntries(Object.entries(desired).filter(([key]) => key in declared));
    // Logto refuses an empty body, unless it is the first.
    if (Object.keys(body).length === 0) return undefined;
    return api.change({
      doing: `set the sign-in experience of ${title}`,
      method: 'PUT',
      path: `${path}/sign-in-experience`,
      body: sendable({ fields }, body),
      shownTexts: shownTexts({ fields }, body),
    });
  },
};
