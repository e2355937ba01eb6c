import type { Language } from '#domain/language.ts';

/** What an encoding is for: a script or a language, as the system names them (ISO 15924, BCP 47). */
type Use = { readonly script: string } | { readonly language: string };

type EncodingGroup = { readonly use: Use | null; readonly encodings: readonly string[] };

/** Every encoding that can be read, those that fit all languages first. */
export const encodingGroups: readonly EncodingGroup[] = [
  { use: null, encodings: ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'gb18030'] },
  {
    use: { script: 'Cyrl' },
    encodings: ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'],
  },
  {
    use: { script: 'Latn' },
    encodings: [
      'windows-1252',
      'windows-1250',
      'windows-1257',
      'macintosh',
      'ibm850',
      'ibm852',
      'ibm775',
      'ibm437',
      'iso-8859-2',
      'iso-8859-3',
      'iso-8859-4',
      'iso-8859-10',
      'iso-8859-13',
      'iso-8859-14',
      'iso-8859-15',
      'iso-8859-16',
    ],
  },
  { use: { language: 'tr' }, encodings: ['windows-1254', 'ibm857'] },
  { use: { script: 'Arab' }, encodings: ['windows-1256', 'iso-8859-6'] },
  { use: { script: 'Grek' }, encodings: ['windows-1253', 'iso-8859-7', 'ibm737'] },
  { use: { script: 'Hebr' }, encodings: ['windows-1255', 'iso-8859-8', 'ibm862'] },
  { use: { language: 'vi' }, encodings: ['windows-1258'] },
  { use: { language: 'th' }, encodings: ['windows-874'] },
  { use: { language: 'zh' }, encodings: ['big5'] },
  { use: { language: 'ja' }, encodings: ['shift_jis', 'euc-jp'] },
  { use: { language: 'ko' }, encodings: ['euc-kr'] },
];

export type EncodingOptions = {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}[];

/** For a choice: grouped by what they are for, in the words of the language. */
export function encodingOptions(language: Language): EncodingOptions {
  const scripts = new Intl.DisplayNames(language, { type: 'script' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  return encodingGroups.map(({ use, encodings }) => ({
    group:
      use === null
        ? 'Unicode'
        : (('script' in use ? scripts.of(use.script) : languages.of(use.language)) ?? ''),
    items: encodings.map((value) => ({ value, label: encodingName(value) })),
  }));
}

const ownNames: Readonly<Record<string, string>> = {
  big5: 'Big5',
  macintosh: 'Mac Roman',
  shift_jis: 'Shift_JIS',
  'x-mac-cyrillic': 'Mac Cyrillic',
};

/** As other programs write it: the code is a label for machines. */
export function encodingName(code: string): string {
  const own = ownNames[code];
  if (own !== undefined) return own;
  return code.startsWith('windows-') ? code.replace('w', 'W') : code.toUpperCase();
}
