import { expect, it, describe } from 'vitest';
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

describe('headers that ask about one way of contact, or about any', () => {
  it.each([
    ['Receber e-mail marketing', ['S', 'N', 'S', 'S'], 'consent_email'],
    ['Email-Marketing', ['ja', 'nein', 'ja', 'nein'], 'consent_email'],
    ['وبالإيميل؟', ['نعم', 'لا', 'نعم', 'لا'], 'consent_email'],
    ['وبالواتساب؟', ['نعم', 'لا', 'نعم', 'لا'], 'consent_whatsapp'],
    ['Catálogo en papel', ['Sí', 'No', 'Sí', 'Sí'], 'consent_post'],
    ['Flyer', ['Y', 'N', 'Y', 'N'], 'consent_post'],
    ['Boleh dihubungi via', ['WA, telp', 'WA saja', 'semua', 'tidak mau'], 'consent_general'],
    ['作品公開授權', ['可', '可', '不可', '可'], 'consent_photo'],
  ])('%s over %s is %s', (name, cells, role) => {
    expect(mapped(name, cells)?.role).toBe(role);
  });

  it.each([
    ['Consent signed', ['2025-03-12', '2025-04-01', '', '2025-07-30'], 'consent_date'],
    ['RGPD assinado em', ['12-03-2025', '01-04-2025', '', '30-07-2025'], 'consent_date'],
    ['Согласие подписано', ['15.01.2024', '20.02.2024', '', '11.03.2024'], 'consent_date'],
    ['Consent signed', ['yes', 'no', 'yes', 'yes'], 'consent_general'],
  ])('%s over %s is %s', (name, cells, role) => {
    expect(mapped(name, cells)?.role).toBe(role);
  });
});
