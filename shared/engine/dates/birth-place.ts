/** Longer cells are texts. */
const LONGEST = 80;
const PLACE = String.raw`\p{L}[\p{L}\p{M}\s.'’()/-]{0,40}`;
const BEFORE = new RegExp(
  String.raw`^\s*(?:${PLACE}[,،;/]|\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}.'’-]{1,30})?)\s*(?=\p{Nd})`,
  'u',
);
const BEHIND = new RegExp(
  String.raw`(?<=\p{Nd}{2}(?:\s?[гр]\.?)?)\s*(?:[,،;/]\s*|\s(?:à|in|en|em|a|w|we|v|в|во|у|te|i|ở|di)\s(?=\p{Lu})|\s\(?(?=\p{Lu}))${PLACE}$`,
  'u',
);

/**
 * "Bandung, 12 Maret 2014", "12.03.1980, г. Омск": the day of a birth without the place beside it, as a paper asks for
 * both. Null where the cell has no place. Only of births: before another day such a word may be an answer ("no, 12.03.").
 */
export function withoutBirthPlace(text: string): string | null {
  if (text.length > LONGEST || !/\p{L}{2}/u.test(text) || !/\p{Nd}/u.test(text)) return null;
  const bare = text.replace(BEFORE, '');
  if (bare !== text) return bare;
  const head = text.replace(BEHIND, '');
  return head === text ? null : head.trim();
}
