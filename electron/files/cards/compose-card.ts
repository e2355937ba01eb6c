import { addressParts, nameParts } from './card-parts.ts';

/** A card from the cells of its row. */

const propertyNames: Readonly<Record<string, string>> = {
  'Full Name': 'FN',
  Nickname: 'NICKNAME',
  Organization: 'ORG',
  'Job Title': 'TITLE',
  'Job Role': 'ROLE',
  Notes: 'NOTE',
  Gender: 'GENDER',
  'Contact ID': 'UID',
  'Card Revision': 'REV',
  Birthday: 'BDAY',
  Anniversary: 'ANNIVERSARY',
  'Death Date': 'DEATHDATE',
};

const numberedNames: Readonly<Record<string, string>> = {
  'E-mail': 'EMAIL',
  Phone: 'TEL',
  Website: 'URL',
  Messenger: 'IMPP',
  'Related Person': 'RELATED',
};

export function composeCard(
  header: readonly string[],
  cells: readonly string[],
  version: '3.0' | '4.0',
): string {
  const fields = new Map<string, string>();
  header.forEach((name, index) => {
    const cell = cells[index] ?? '';
    if (cell !== '') fields.set(name, cell);
  });
  const name = nameParts.map((column) => escapeValue(fields.get(column) ?? '')).join(';');
  // Both versions demand a name: an empty one says that there is none.
  const lines = ['BEGIN:VCARD', `VERSION:${version}`, `N:${name}`];
  if (!fields.has('Full Name')) lines.push('FN:');
  for (const [column, text] of fields) {
    const property = toProperty(column, text);
    if (property !== null) lines.push(property);
  }
  lines.push(...composeAddresses(fields), 'END:VCARD', '');
  return lines.map(foldLine).join('\r\n');
}

function toProperty(column: string, text: string): string | null {
  if (nameParts.includes(column) || /^Address \d+ - /.test(column)) return null;
  if (column === 'Categories') return `CATEGORIES:${text.split(', ').map(escapeValue).join(',')}`;
  const numbered = numberedNames[column.replace(/ \d+$/, '')];
  const name = numbered ?? propertyNames[column] ?? column;
  return /^[A-Za-z0-9-]+$/.test(name) ? `${name}:${escapeValue(text)}` : null;
}

function composeAddresses(fields: ReadonlyMap<string, string>): string[] {
  const numbers = new Set<string>();
  for (const column of fields.keys()) {
    const number = /^Address (\d+) - /.exec(column)?.[1];
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers].map((number) => {
    const parts = addressParts.map((part) =>
      escapeValue(fields.get(`Address ${number} - ${part}`) ?? ''),
    );
    return `ADR:${parts.join(';')}`;
  });
}

function escapeValue(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n|\r|\n/g, String.raw`\n`);
}

const LINE_BYTES = 75; // RFC 6350, section 3.2

/** Folded between characters, never inside one. */
function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= LINE_BYTES) return line;
  let folded = '';
  let width = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (width + bytes > LINE_BYTES) {
      folded += '\r\n ';
      width = 1;
    }
    folded += char;
    width += bytes;
  }
  return folded;
}
