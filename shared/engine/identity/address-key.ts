import { foldText } from '#base/fold-text.ts';
import { soundOf } from './names/word-sounds.ts';

/** Words of an address that say what a part is, not which. */
const PARTS: ReadonlySet<string> = new Set(
  (
    'ул улица пр пр-т проспект пер переулок пл площадь б-р бульвар ш шоссе наб набережная д дом кв квартира к корп корпус ' +
    'стр строение офис оф под подъезд эт этаж г гор город обл область р-н район пос село ' +
    'str strasse street st road rd avenue ave av lane ln drive dr square sq boulevard blvd court ct place apt apartment ' +
    'flat suite unit floor fl house haus hausnummer nr no num number rue via calle rua place platz allee weg gasse ul ulica ' +
    'mah mahallesi mahalle sok sokak sk cad caddesi cd bulvari blok daire kat apartmani apt d ' +
    'شارع ش بناية عمارة شقة طابق حي رقم duong pho quan phuong so ngo ngach hem tp thanh city'
  ).split(' '),
);

const LONGEST_ADDRESS = 300;

/**
 * What two spellings of one address have in common: its numbers in their order, without postcodes, and the longest
 * word by its sound. Null where either is missing. Too little to find a house, enough to compare two cards.
 */
export function addressKey(text: string): string | null {
  const words = foldText(text.slice(0, LONGEST_ADDRESS))
    .replace(/str(?:asse|\.)?(?=[\s\d,]|$)/g, 'str ')
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((word) => word.split('-'));
  const numbers = words.filter((word) => /^\d{1,4}\p{L}?$/u.test(word));
  const names = words.filter((word) => /^\p{L}{3,}$/u.test(word) && !PARTS.has(word));
  const [longest] = names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return numbers.length === 0 || longest === undefined
    ? null
    : `${numbers.join(' ')} ${plainStreet(longest)}`;
}

function plainStreet(word: string): string {
  return soundOf(word).replace(/str$/, '');
}
