/**
 * Words around a number in an age cell, folded (lower case, no marks), by what they do to the number. A cell is short
 * and was written as an age, so a word is looked for anywhere in it.
 */
export type AgeWords = Readonly<Record<'below' | 'upTo' | 'above' | 'from' | 'months', RegExp>>;

const word = (...parts: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'u');

export const ageWords: AgeWords = {
  // under 18: 17 at most
  below: word(
    String.raw`under|below|younger than|less than|not yet|moins de|menos de|menor de|menores de|unter`,
    String.raw`weniger als|meno di|sotto i|minore di|ponizej|mniej niz|do lat|младше|моложе|менее|меньше`,
    String.raw`не достиг\p{L}*|нет|молодше|менше|yasindan kucuk|alti|altinda|yas alti|duoi|chua du`,
    String.raw`chua toi|اقل من|تحت|دون|اصغر من`,
  ),
  // up to 18, where 18 itself may be meant: 18 at most
  upTo: word(
    String.raw`up to|to|at most|max|bis|jusqu'?a|hasta|ate|fino a|do|до|по|kadar|den|حتي|حتى|الي|الى`,
  ),
  // over 18: 18 too, because nobody writes "over 18" to leave out those who are 18
  above: word(
    String.raw`over|above|older than|more than|plus de|mas de|mais de|uber|ueber|alter als|piu di|oltre`,
    String.raw`powyzej|старше|более|больше|свыше|понад|yas ustu|ustu|uzeri|yasindan buyuk|tren|اكبر من`,
    String.raw`فوق|اكثر من`,
  ),
  from: word(
    String.raw`at least|from|and over|and older|and above|or over|or older|years and up|ab|mindestens`,
    String.raw`und alter|des|et plus|desde|y mas|o mas|e mais|ou mais|da|od|i wiecej|от|с|и старше`,
    String.raw`и больше|и более|не младше|від|ve uzeri|ve ustu|ve uzerinde|tro len|فاكثر|فما فوق|واكثر`,
    String.raw`وما فوق`,
  ),
  months: word(
    String.raw`months?|mos?|mths?|месяц\p{L}*|мес|міс\p{L}*|ay|aylik|monate?|mois|mes(?:es|i)?|meses`,
    String.raw`miesi\p{L}*|thang|شهر|اشهر|شهور|weeks?|недел\p{L}*|wochen?|days?|дн(?:я|ей)|tage?`,
  ),
};

/** What is stated as a word alone. The words mean the law of the place, so the border is the usual 18. */
export const statedWords: readonly {
  readonly words: RegExp;
  readonly years: readonly [number, number];
}[] = [
  {
    words: word(
      String.raw`minors?|under ?age|child(?:ren)?|kids?|infant|toddler|baby|несовершеннолетн\p{L}*`,
      String.raw`ребен\p{L}*|дет(?:и|ский|ская)|малыш\p{L}*|неповнолітн\p{L}*|дитина|resit degil|cocuk`,
      String.raw`bebek|ergin degil|kind(?:er)?|minderjahrig\p{L}*|mineure?s?|enfants?|menor(?:es)?`,
      String.raw`nin[oa]s?|crianca|minorenn[ei]|bambin[oa]|dziecko|nieletni\p{L}*|niepelnoletni\p{L}*`,
      String.raw`tre em|قاصر|طفله?|طفل|رضيع`,
    ),
    years: [0, 17],
  },
  {
    words: word(
      String.raw`teen(?:ager)?s?|adolescent\p{L}*|подрост\p{L}*|підліт\p{L}*|ergen|genc|jugendliche\p{L}*`,
      String.raw`ado|adolescente|nastolat\p{L}*|مراهقه?|مراهق`,
    ),
    years: [10, 19],
  },
  {
    words: word(
      String.raw`adults?|of age|взросл\p{L}*|совершеннолетн\p{L}*|доросл\p{L}*|yetiskin|resit|ergin`,
      String.raw`erwachsen\p{L}*|volljahrig\p{L}*|adultes?|majeure?|adult[oa]s?|mayor(?:es)? de edad`,
      String.raw`maggiorenn[ei]|doros\p{L}*|pelnoletni\p{L}*|nguoi lon|بالغه?|بالغ|راشد`,
    ),
    years: [18, 120],
  },
];
