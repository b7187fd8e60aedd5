import * as z from 'zod';

/** Languages that Logto has phrases for (`@logto/phrases-experience`, core 1.42). */
export const builtInLanguages: ReadonlySet<string> = new Set(
  'ar cs de en es fa-IR fr it ja ko pl-PL pt-BR pt-PT ru th tr-TR uk-UA vi-VN zh-CN zh-HK zh-TW'.split(' '),
);

/** All languages that Logto knows, in its spelling: the values of `languageInfo.fallbackLanguage` (core 1.42). */
const languages = (
  'af-ZA am-ET ar ar-AR as-IN az-AZ be-BY bg-BG bn-IN br-FR bs-BA ca-ES cb-IQ co-FR cs cs-CZ cx-PH cy-GB da-DK de ' +
  'de-DE el-GR en en-GB en-US eo-EO es es-ES es-419 et-EE eu-ES fa-IR ff-NG fi fi-FI fo-FO fr fr-CA fr-FR fy-NL ' +
  'ga-IE gl-ES gn-PY gu-IN ha-NG he-IL hi-IN hr-HR ht-HT hu-HU hy-AM id-ID ik-US is-IS it it-IT iu-CA ja ja-JP ' +
  'ja-KS jv-ID ka-GE kk-KZ km-KH kn-IN ko ko-KR ku-TR ky-KG lo-LA lt-LT lv-LV mg-MG mk-MK ml-IN mn-MN mr-IN ms-MY ' +
  'mt-MT my-MM nb-NO ne-NP nl nl-BE nl-NL nn-NO or-IN pa-IN pl-PL ps-AF pt pt-BR pt-PT ro-RO ru ru-RU rw-RW sc-IT ' +
  'si-LK sk-SK sl-SI sn-ZW sq-AL sr-RS sv sv-SE sw-KE sy-SY sz-PL ta-IN te-IN tg-TJ th th-TH tl-PH tr tr-TR tt-RU ' +
  'tz-MA uk-UA ur-PK uz-UZ vi-VN zh zh-CN zh-HK zh-MO zh-TW zz-TR'
).split(' ');
const tags: ReadonlyMap<string, string> = new Map(languages.map((tag) => [tag.toLowerCase(), tag]));

/** The problem with a language tag; `undefined` when Logto knows it in this spelling. */
function problemOfLanguageTag(tag: string): string | undefined {
  const known = tags.get(tag.toLowerCase());
  if (known === tag) return undefined;
  if (known !== undefined) return `must be written ${known}`;
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  const related = languages.filter((one) => one.split('-')[0] === language);
  return `is not a language that Logto knows; use ${related.length > 0 ? related.join(' or ') : 'a tag such as nl or nl-NL'}`;
}

/** A language tag that Logto knows, in its spelling. */
export const knownLanguageTag = z.string().superRefine((tag, context) => {
  const message = problemOfLanguageTag(tag);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});
