/** A language that nobody speaks: English, 40% longer and with accents, to find what a longer language would break. */

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aáeéiíoóuúcçnñsšyýzžAÁEÉIÍOÓUÚCÇNÑSŠYÝZŽ'].reduce<[string, string][]>(
    (pairs, letter, place, all) =>
      place % 2 === 0 ? [...pairs, [letter, all[place + 1] ?? letter]] : pairs,
    [],
  ),
);
const MORE = 0.4;
/** Up to here a text is a label, and grows as a compound word does: without a place to break. */
const LABEL = 14;
const FILLER = 'ürst ödemün gåle ';

export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const accented = text.replaceAll(/\{\w+\}|[A-Za-z]/g, (part) => ACCENTED[part] ?? part);
  const length = Math.ceil(text.replaceAll(/\{\w+\}/g, 'xxx').length * MORE);
  const filler = FILLER.repeat(Math.ceil(length / FILLER.length))
    .slice(0, length)
    .trimEnd();
  const isLabel = text.length <= LABEL && !text.includes(' ');
  return isLabel ? `${accented}${filler.replaceAll(' ', '')}` : `${accented} ${filler}`;
}

/** Every text below, whatever the shape. */
export function pseudoTexts<Texts>(texts: Texts): Texts {
  if (typeof texts === 'string') return pseudoText(texts) as Texts;
  if (texts === null || typeof texts !== 'object') return texts;
  const entries = Object.entries(texts).map(([key, value]) => [key, pseudoTexts<unknown>(value)]);
  return (
    Array.isArray(texts) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
  ) as Texts;
}
