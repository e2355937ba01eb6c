import type { TextDialect } from '#domain/source.ts';
import { toIsoDate } from './card-birthday.ts';
import { decodeBytes, unitBytesOf } from '../encoding/encodings.ts';
import { addressParts, nameParts } from './card-parts.ts';
import { parseCard, splitValue, unescapeValue } from './card-properties.ts';
import type { Card, CardProperty } from './card-properties.ts';

/** What a card holds, by column name. */
export type CardFields = ReadonlyMap<string, string>;

const simpleNames: Readonly<Record<string, string>> = {
  FN: 'Full Name',
  NICKNAME: 'Nickname',
  ORG: 'Organization',
  TITLE: 'Job Title',
  ROLE: 'Job Role',
  NOTE: 'Notes',
  CATEGORIES: 'Categories',
  GENDER: 'Gender',
  UID: 'Contact ID',
  REV: 'Card Revision',
  BDAY: 'Birthday',
  ANNIVERSARY: 'Anniversary',
  DEATHDATE: 'Death Date',
  'X-ANNIVERSARY': 'Anniversary',
  'X-GENDER': 'Gender',
};

const numberedNames: Readonly<Record<string, string>> = {
  EMAIL: 'E-mail',
  TEL: 'Phone',
  URL: 'Website',
  IMPP: 'Messenger',
  RELATED: 'Related Person',
  'X-ABRELATEDNAMES': 'Related Person',
};

/** Bookkeeping of address books, of no use to anybody but them. */
const IGNORED =
  /^(?:PRODID|SORT-STRING|MAILER|TZ|CLASS|SOURCE|LABEL|AGENT|X-AB(?!DATE|RELATED)|X-APPLE|X-PHONETIC|X-EVOLUTION|X-MOZILLA|X-ACCOUNT|CLIENTPIDMAP|KIND|MEMBER|X-ADDRESSBOOKSERVER)/;

const DATES = new Set(['BDAY', 'ANNIVERSARY', 'DEATHDATE', 'X-ANNIVERSARY', 'X-ABDATE']);

/** The fields of a card, several of a kind numbered from 1 in their order. Empty values are left out. */
export function readCardFields(card: Card): CardFields {
  const fields = new Map<string, string>();
  const counts = new Map<string, number>();
  const next = (label: string): number => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count;
  };
  for (const property of card.properties) {
    if (property.value.trim() === '') continue;
    const numbered = numberedNames[property.name];
    if (property.name === 'N') addParts(fields, '', nameParts, property.value);
    else if (property.name === 'ADR') {
      addParts(fields, `Address ${next('Address')} - `, addressParts, property.value);
    } else if (numbered !== undefined) {
      addField(fields, `${numbered} ${next(numbered)}`, toText(property));
    } else if (!IGNORED.test(property.name)) {
      addField(fields, simpleNames[property.name] ?? property.name, toText(property));
    }
  }
  return fields;
}

/** A card that stands for a group of other cards. */
export function isGroupCard(card: Card): boolean {
  return card.properties.some(
    ({ name, value }) =>
      (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && /^group$/i.test(value.trim()),
  );
}

/** The cells of a card, given as its bytes, in the order of the table's header. */
export function readCardCells(
  content: Uint8Array,
  header: readonly string[],
  dialect: TextDialect | null,
): string[] {
  const fields = readCardFields(toCard(Buffer.from(content), dialect));
  return header.map((name) => fields.get(name) ?? '');
}

/** Cards are read as bytes of an encoding that holds ASCII; those in UTF-16 and UTF-32 are turned into UTF-8 before. */
export function toCard(content: Buffer, dialect: TextDialect | null): Card {
  const encoding = dialect?.encoding ?? 'utf-8';
  if (unitBytesOf(encoding) === 1) return parseCard(content, encoding);
  return parseCard(Buffer.from(decodeBytes(content, encoding), 'utf8'), 'utf-8');
}

/** Known columns in a fixed order, then the card's own properties in order of appearance. */
export function orderCardHeader(names: Iterable<string>): string[] {
  return [...names]
    .map((name, index) => ({ name, index, place: placeOf(name) }))
    .sort((a, b) => a.place - b.place || compareNumbered(a.name, b.name) || a.index - b.index)
    .map(({ name }) => name);
}

const order = [
  'Contact ID',
  'Full Name',
  'Name Prefix',
  'First Name',
  'Middle Name',
  'Last Name',
  'Name Suffix',
  'Nickname',
  'E-mail',
  'Phone',
  'Birthday',
  'Death Date',
  'Gender',
  'Organization',
  'Job Title',
  'Job Role',
  'Address',
  'Notes',
  'Categories',
  'Related Person',
  'Anniversary',
  'Website',
  'Messenger',
];

function placeOf(name: string): number {
  const place = order.indexOf(name.replace(/ \d+(?: - .*)?$/, ''));
  return place === -1 ? order.length : place;
}

function compareNumbered(a: string, b: string): number {
  return Number(/ (\d+)/.exec(a)?.[1] ?? 0) - Number(/ (\d+)/.exec(b)?.[1] ?? 0);
}

function addParts(
  fields: Map<string, string>,
  prefix: string,
  names: readonly string[],
  value: string,
): void {
  splitValue(value, ';').forEach((part, index) => {
    const name = names[index];
    if (name !== undefined) addField(fields, prefix + name, part);
  });
}

/** A property that comes again adds a line to its cell. */
function addField(fields: Map<string, string>, name: string, text: string): void {
  if (text === '') return;
  const before = fields.get(name);
  fields.set(name, before === undefined ? text : `${before}\n${text}`);
}

function toText(property: CardProperty): string {
  const { name, value } = property;
  if (DATES.has(name)) {
    return toIsoDate(unescapeValue(value), property.parameters.get('X-APPLE-OMIT-YEAR'));
  }
  if (name === 'ORG') {
    return splitValue(value, ';')
      .filter((part) => part !== '')
      .join(', ');
  }
  if (name === 'CATEGORIES') return splitValue(value, ',').join(', ');
  const text = unescapeValue(value).trim();
  return name === 'TEL' || name === 'EMAIL' ? text.replace(/^(?:tel|mailto):/i, '') : text;
}
