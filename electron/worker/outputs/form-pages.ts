import type { Language } from '#domain/language.ts';
import type { Receipt } from '#domain/receipt.ts';
import { formPage } from '#engine/reporting/index.ts';
import type { FormKind, RuleNames } from '#engine/reporting/index.ts';
import type { ReceiptTextsByLanguage } from '../handler.ts';

/** The language in which an authority of the country reads; English where we have no other. */
const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  RU: 'ru',
  BY: 'ru',
  TR: 'tr',
  SA: 'ar',
  AE: 'ar',
  EG: 'ar',
};

/** Forms as files: each in the country's language, with the user's beside it. */
export function formPages(
  kinds: readonly FormKind[],
  receipt: Receipt,
  about: {
    readonly words: NonNullable<ReceiptTextsByLanguage>;
    readonly language: Language;
    readonly ruleNames: (language: Language) => RuleNames;
  },
): readonly { readonly name: string; readonly text: string }[] {
  const official = LANGUAGE_OF[receipt.policy.country] ?? 'en';
  const languages = [...new Set([official, about.language])].map((language) => ({
    language,
    texts: about.words[language].forms,
    ruleNames: about.ruleNames(language),
  }));
  return kinds.map((kind) => ({
    name: `form-${kind.replaceAll('_', '-')}-${receipt.today}-${receipt.batch.slice(0, 8)}.html`,
    text: formPage(kind, receipt, languages),
  }));
}
