import { cyrillicLetters } from '#base/cyrillic-letters.ts';

/** How a word sounds, in whatever script it stands. Tables of letters are for this purpose only: nothing is ever written so. */

export function withoutUmlautE(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

export function scriptOf(word: string): 'latin' | 'cyrillic' | 'arabic' | 'other' {
  if (/^[a-z]+$/.test(word)) return 'latin';
  if (/^[\u0400-\u04ff]+$/.test(word)) return 'cyrillic';
  return /^[\u0600-\u06ff]+$/.test(word) ? 'arabic' : 'other';
}

const CYRILLIC: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...cyrillicLetters,
  ж: 'zh',
  ў: 'u',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ю: 'u',
  я: 'a',
});

/** Latin and Cyrillic spellings of one name: Юлия, Yulia, Julia, Iuliia. */
export function soundOf(word: string): string {
  const latin = [...word].map((letter) => CYRILLIC[letter] ?? letter).join('');
  return latin
    .replace(/shch|sch/g, 'sh')
    .replace(/kh|x(?=[aeiou])/g, 'h')
    .replace(/tz|c(?=[ei])/g, 'ts')
    .replaceAll('ph', 'f')
    .replaceAll('w', 'v')
    .replace(/ck|c(?!h)|q/g, 'k')
    .replaceAll('x', 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/i+$/, 'i');
}

/**
 * The same, heard by somebody who minds less: Turkish ş and ç have lost their marks (Шейма, Seyma), Alexander is Александр,
 * Hans is Ганс, Christina Кристина, Mahmoud Махмуд. For names that something else is known of too.
 */
export function roughSoundOf(word: string): string {
  const latin = [...word].map((letter) => CYRILLIC[letter] ?? letter).join('');
  return latin
    .replace(/s(?:h(?:ch)?|ch)/g, 's')
    .replaceAll('zh', 'z')
    .replaceAll('kh', 'h')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('w', 'v')
    .replace(/t[sz]|c[hk]?|q/g, 'k')
    .replaceAll('x', 'ks')
    .replace(/ou|oo/g, 'u')
    .replaceAll('ee', 'i')
    .replace(/[yj]/g, 'i')
    .replace(/i+(?=[aeou])/g, '')
    .replace(/h$/, '')
    .replaceAll('h', 'g')
    .replace(/er$/, 'r')
    .replace(/(.)\1+/g, '$1');
}

const ARABIC: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'x',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
});

/** Consonants only, as Arabic writes them: محمد, Mohammed, Muhammad, Мухаммед. */
export function skeletonOf(word: string): string {
  const latin = [...word].map((letter) => CYRILLIC[letter] ?? letter).join('');
  const consonants = [
    ...latin.replaceAll('sh', 'x').replace(/([tdkg])h/g, (_, c: string) => (c === 'k' ? 'h' : c)),
  ]
    .map((letter) => (/[a-z]/.test(letter) ? letter : (ARABIC[letter] ?? '')))
    .join('');
  return consonants
    .replaceAll('p', 'b')
    .replace(/[cq]/g, 'k')
    .replaceAll('j', 'g')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
}
