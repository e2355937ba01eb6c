export const languages = ['en', 'ru', 'ar', 'tr'] as const;
export type Language = (typeof languages)[number];

/** One wording in every language of the interface. */
export type LegalText = Readonly<Record<Language, string>>;
