/** The languages there are words in. */
export const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt', 'hi', 'zh', 'ar'] as const;

/** A language there are words in. */
export type Language = (typeof LANGUAGES)[number];

/** The first of some BCP 47 tags that there are words in; English where there are in none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [base] = tag.toLowerCase().split('-');
    const known = LANGUAGES.find((language) => language === base);
    if (known) return known;
  }
  return 'en';
}

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
