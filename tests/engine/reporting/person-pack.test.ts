import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { toLocalDay } from '#domain/local-day.ts';
import { packPage } from '#engine/reporting/index.ts';
import type { PersonPack } from '#engine/reporting/index.ts';
import { messagesOf } from '#messages/index.ts';

const pack: PersonPack = {
  lethe: 'person-pack',
  schema: 1,
  writtenOn: '2026-11-26',
  policy: { id: 'eu-gdpr', version: '1.0.0' },
  person: { id: 'p5', name: 'Lea <b>Sommer</b>' },
  rows: [
    {
      file: 'kunden.csv',
      sheet: 'Blatt "1"',
      row: 5,
      cells: [
        { column: 'Bemerkung', role: 'notes', value: '<script>alert(1)</script>\nzweite Zeile' },
        { column: 'Ort', role: 'city', value: '  ' },
        { column: 'Mail', role: 'email', value: '\u202Elea@beispiel.de' },
      ],
    },
  ],
  consent: {
    email: 'granted',
    sms: 'unknown',
    phone: 'denied',
    whatsapp: 'unclear',
    post: 'unknown',
  },
  answers: [
    { channel: 'phone', state: 'denied', on: null, column: 'Anruf', value: 'nein' },
    { channel: null, state: 'granted', on: '2024-05-01', column: 'Einwilligung', value: 'ja' },
  ],
  adultOn: null,
  keptFrom: '2026-09-15',
  keptUntil: '2029-09-15',
  findings: ['consent_withdrawn'],
};

describe('the copy of their data for a person', () => {
  it.each(languages)(
    'says in %s what stands in the lists, and what follows from it',
    (language) => {
      const texts = messagesOf(language).receipt.pack;
      const page = packPage(pack, { language, texts });
      expect(page).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(page).toContain('zweite Zeile');
      expect(page).toContain(texts.roles.notes);
      expect(page).toContain(texts.states.denied);
      expect(page).toContain(texts.everyChannel);
      expect(page).toContain(texts.undated);
      expect(page).toContain(`>${toLocalDay(language, '2029-09-15')}</time>`);
      expect(page.replaceAll(/ datetime="[^"]*"/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      expect(page).not.toContain(texts.adultOn); // not known
      expect(page).not.toContain(`<small>${texts.roles.city}</small>`); // nothing stands there
      for (const label of Object.values(texts.labels)) expect(page).toContain(label);
    },
  );

  it('takes what stands in a list for text, never for markup or for a change of direction (A37)', () => {
    const page = packPage(pack, { language: 'en', texts: messagesOf('en').receipt.pack });
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<b>Sommer|\u202e/u);
    expect(page).toContain("default-src 'none'");
  });
});
