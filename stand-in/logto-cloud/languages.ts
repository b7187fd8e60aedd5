const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a tag such as `nl` or `pt-BR` names a language, as far as Node knows (samples 602, 821). */
export function isLanguageTag(tag: string): boolean {
  try {
    return names.of(tag) !== undefined;
  } catch {
    return false;
  }
}
