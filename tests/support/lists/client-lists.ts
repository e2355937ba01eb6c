import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Small lists of invented people, with what a careful reader knows about them on 2026-11-23. */
export const CLIENTS = [
  'ID;Name;Email;Phone;Date of birth;Last visit;Newsletter consent;Notes',
  '1;Anna Adler;anna.adler@example.com;+49 151 20000001;13.05.1980;01.10.2026;yes;likes tea',
  '2;Bert Brandt;bert.brandt@example.com;+49 151 20000002;24.12.1975;02.10.2026;no;',
  '3;Clara Claus;clara@example.com;+49 151 20000003;30.01.2015;03.10.2026;yes;', // a minor
  '4;Dora Dietz;dora@example.com;+49 151 20000004;14.02.1960;17.03.2012;yes;', // long gone
  '5;Emil Ernst;emil.ernst@example.com;+49 151 20000002;25.03.1990;05.10.2026;yes;"two; lines', // Bert's phone
  'and more"',
  '',
].join('\r\n');

export const NEWSLETTER = [
  'email,first name,unsubscribed',
  'anna.adler@example.com,Anna,no',
  'bert.brandt@example.com,Bert,yes',
  'gustav@example.org,Gustav,yes',
  'joanna.adler@example.com,Joanna,no',
  '',
].join('\n');

export function writeList(folder: string, name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A list of any length: `rows` people, every tenth of whom said no. */
export function longList(rows: number): string {
  const lines = ['id,name,email,newsletter consent,last visit'];
  for (let row = 1; row <= rows; row += 1) {
    const consent = row % 10 === 0 ? 'no' : 'yes';
    lines.push(`${row},Person${letters(row)} Example,p${row}@example.com,${consent},2026-01-15`);
  }
  return `${lines.join('\n')}\n`;
}

/** A number as a word, so that no name is another's beginning. */
export function letters(number: number): string {
  return [...String(number)].map((digit) => 'ghijklmnop'[Number(digit)]).join('');
}
