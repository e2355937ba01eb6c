import type { PersonName } from '#domain/signal.ts';
import { foldText } from '#base/fold-text.ts';

/** The family names that nine in ten Vietnamese bear, folded: by them a whole name is told to be one. */
const FAMILIES: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh mai truong doan'.split(
    ' ',
  ),
);
/** Tones, of which the mark may stand on either of two vowels: `Hòa`, `Hoà`. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A fast no for nearly every name: an `e`, `o` or `u` with horn or hat, or a stroke, or a tone below. */
const MARKED = /[ăâđêôơưạ-ỹàáãèéìíòóõùúýĩũ]/iu;

export type VietnameseName = {
  /** `Văn` stands in the names of men, `Thị` in those of women. */
  readonly sex: 'man' | 'woman' | null;
  /** The given name with its tone where the name is written with marks: Hoa is not Hòa. */
  readonly toned: string | null;
};

const none: VietnameseName = { sex: null, toned: null };

export function vietnameseName({ first, middle, last, full }: PersonName): VietnameseName {
  const whole = full ?? [last, middle, first].filter((part) => part !== null).join(' ');
  const words = whole
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/u);
  if (words.length < 2 || !FAMILIES.has(foldText(words[0] ?? ''))) return none;
  const between = words.slice(1, -1).map(foldText);
  const sex = between.includes('thi') ? 'woman' : between.includes('van') ? 'man' : null;
  return { sex, toned: MARKED.test(whole) ? tonedForm(words.at(-1) ?? '') : null };
}

function tonedForm(word: string): string {
  const apart = word.normalize('NFD');
  return apart.replace(TONES, '') + (apart.match(TONES) ?? []).join('');
}
