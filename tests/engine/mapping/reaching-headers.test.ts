import { describe, expect, it } from 'vitest';
import { createConsentReader } from '#engine/consent/index.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';

const people = ['Name', 'Nora Berg', 'Sam Olk', 'Eva Wren', 'Ian Gill'];

function mapped(name: string, cells: readonly string[]) {
  const columns = [people, [name, ...cells]];
  const header = columns.map(([title]) => title ?? '');
  const samples = [1, 2, 3, 4].map((row) => columns.map((column) => column[row] ?? ''));
  const about = { fileName: 'list.csv', sheet: null, vocabulary, profiles: [] };
  return mapColumns({ header, samples, ...about }).columns[1];
}

function stateOf(cell: string, column: ReturnType<typeof mapped>): string | undefined {
  if (column === undefined) return undefined;
  const context = { readDay: () => null, samples: [], profileWords: null, columns: [column] };
  return createConsentReader(column, vocabulary.consent, context)?.(cell)[0]?.state;
}

const yesNo = {
  en: ['yes', 'no', 'yes', ''],
  ru: ['да', 'нет', 'да', ''],
  tr: ['evet', 'hayır', 'evet', ''],
  ar: ['نعم', 'لا', 'نعم', ''],
  de: ['ja', 'nein', 'ja', ''],
  fr: ['oui', 'non', 'oui', ''],
  es: ['sí', 'no', 'sí', ''],
  it: ['sì', 'no', 'sì', ''],
  pl: ['tak', 'nie', 'tak', ''],
} as const;

describe('a yes or no under words for reaching somebody', () => {
  it.each([
    ['en', 'Can write'],
    ['en', 'Write?'],
    ['en', 'Messages'],
    ['ru', 'Можно писать'],
    ['ru', 'Писать'],
    ['ru', 'Сообщения'],
    ['tr', 'Mesaj'],
    ['tr', 'Yazılabilir'],
    ['tr', 'Aranabilir mi'],
    ['tr', 'Mesaj atılsın mı'],
    ['ar', 'نكتب لها'],
    ['ar', 'ممكن نراسل'],
    ['ar', 'نتواصل؟'],
    ['de', 'Schreiben ok'],
    ['de', 'Anschreiben?'],
    ['fr', 'On peut écrire'],
    ['fr', 'Messages'],
    ['es', 'Se puede escribir'],
    ['es', 'Mensajes'],
    ['es', 'Contactar'],
    ['it', 'Si può scrivere'],
    ['it', 'Messaggi'],
    ['pl', 'Można pisać'],
    ['pl', 'Pisać?'],
  ] as const)('%s: %s is asked about, and its no is heard', (language, name) => {
    const column = mapped(name, yesNo[language]);
    expect(column?.role).toMatch(/^consent_(?:general|phone|sms)$/u);
    expect(['withdrawn', 'denied']).toContain(stateOf(yesNo[language][1], column));
    if (column?.needsAnswer === true)
      expect(stateOf(yesNo[language][0], column)).not.toBe('granted');
  });

  it.each([
    'Paid',
    'Parking',
    'Member',
    'Contact person',
    'Last contact',
    'Invoice sent',
    'Gift sent',
    'Status',
    'Первый визит',
    'Скидка',
    'Предоплата',
  ])('%s over yes and no is about something else', (name) => {
    expect(mapped(name, yesNo.en)?.role).not.toBe('consent_general');
  });
});
