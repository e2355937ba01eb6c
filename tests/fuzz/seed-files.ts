import { strToU8, zipSync } from 'fflate';
import { encodeText } from '#files/encoding/encodings.ts';
import { listLanguages } from '#support/lists/list-languages.ts';
import { makeList } from '#support/lists/list-maker.ts';

/** Small sound files, from which the mutated ones are made. */
const plainLists = [
  'name,email,note\nAnna,a@example.org,"x, y"\nZoe,,"two\nlines"\nMia,m@example.org,\n',
  'sep=;\r\nИмя;Почта;Отписан\r\nАнна;a@example.org;да\r\n"О""Коннор";;нет\r\n\r\nИтого;2;\r\n',
  'Report 2024\n\nid\tname\tphone\n1\tAnna\t+1 555 0100\n2\tZoe\t\n3\tMia\t0\nPage 1 of 1\n',
  'name|note\r"Anna \\"Ann\\" Lee"|"a\\\\b"\rZoe|x\r',
  'only\nAnna\nZoe\n\nMia',
  "a;b\n'x';'y'\n'o''k';'z'\n'p';'q'\n",
].map((text) => Buffer.from(text, 'utf8'));

const encodedLists = listLanguages.flatMap((words) =>
  [...words.encodings, 'utf-16le', 'utf-32be'].map((encoding) =>
    encodeText(makeList(words, 4, 3, 'whole'), encoding),
  ),
);

export const textSeeds: readonly Buffer[] = [...plainLists, ...plainLists, ...encodedLists];

const cards = [
  'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Anna;;;\r\nFN:Anna Lee\r\nEMAIL;TYPE=home:a@example.org\r\nNOTE:long\r\n  folded note\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=\r\n=D0=B2;Anna\r\nTEL;CELL:+1 555 0100\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\nVERSION:4.0\nFN:Zoe\nitem1.EMAIL:z@example.org\nitem1.X-ABLabel:work\nBDAY:--0415\nPHOTO:data:image/jpeg;base64,/9j/4AAQ\nEND:VCARD\n',
  'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Boss\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Agent\r\nEND:VCARD\r\nEND:VCARD\r\n\r\n',
];
export const cardSeeds: readonly Buffer[] = [
  Buffer.from(cards.join(''), 'utf8'),
  Buffer.from(cards.slice(1, 3).join('\n'), 'utf8'),
  encodeText(`\uFEFF${cards.slice(0, 2).join('')}`, 'utf-16le'),
  encodeText('BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Анна Щукина\r\nEND:VCARD\r\n', 'windows-1251'),
];

const people = [
  { id: 1, name: 'Anna', tags: ['a', 'b'], address: { city: 'Bonn' }, consent: false },
  { id: 2, name: 'Зоя', emails: [{ value: 'z@example.org' }], note: null },
  { id: 12_345_678_901, name: 'Mia', nested: { deep: { deeper: [1, 2, { x: 'y' }] } } },
];
export const jsonSeeds: readonly Buffer[] = [
  JSON.stringify(people),
  people.map((person) => JSON.stringify(person)).join('\n'),
  JSON.stringify({ meta: { page: 1 }, data: { items: people } }, null, 2),
].map((text) => Buffer.from(text, 'utf8'));

export const zipSeeds: readonly Buffer[] = [
  zipSync({ 'a.csv': plainLists[0] ?? strToU8('a'), 'b/c.vcf': strToU8(cards[0] ?? '') }),
  zipSync(
    { 'a.json': jsonSeeds[0] ?? strToU8('[]'), 'x.txt': strToU8('a;b\n1;2\n') },
    { level: 0 },
  ),
].map((bytes) => Buffer.from(bytes));
