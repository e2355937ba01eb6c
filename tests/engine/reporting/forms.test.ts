import { describe, expect, it } from 'vitest';
import type { Receipt } from '#domain/receipt.ts';
import { formPage, formsOf } from '#engine/reporting/index.ts';
import { messagesOf } from '#messages/index.ts';
import { makeSealer } from './sealed-documents.ts';

const sealer = makeSealer();
const receipt = sealer.receipt(sealer.trail(9), 5);
const under = (id: string, country: string): Receipt => ({
  ...receipt,
  policy: { ...receipt.policy, id, country },
});
const inLanguages = (...languages: ('en' | 'ru' | 'ar' | 'tr')[]) =>
  languages.map((language) => ({
    language,
    texts: messagesOf(language).receipt.forms,
    ruleNames: {},
  }));

describe('the forms that law asks for', () => {
  it('are the act and the extract in Russia, the record in Turkey, and none of these elsewhere', () => {
    expect(formsOf(under('ru-152fz', 'RU')).due).toEqual(['ru_act', 'ru_log']);
    expect(formsOf(under('tr-kvkk', 'TR')).due).toEqual(['tr_record']);
    expect(formsOf(under('eu-gdpr+ru-152fz', 'DE')).due).toEqual(['ru_act', 'ru_log']);
    expect(formsOf(under('eu-gdpr', 'DE')).due).toEqual([]);
    expect(formsOf(under('eu-gdpr', 'DE')).offered).toContain('answer');
  });

  it('are none where nothing was erased, where it can be brought back, or where it was', () => {
    expect(formsOf({ ...receipt, disposition: 'keep' })).toEqual({ due: [], offered: [] });
    expect(formsOf({ ...under('ru-152fz', 'RU'), state: 'sealed' })).toEqual({
      due: [],
      offered: [],
    });
    expect(formsOf({ ...receipt, state: 'undone' })).toEqual({ due: [], offered: [] });
  });

  it('are those of a destruction too where only a part of the cards went', () => {
    const slimmed = { ...under('ru-152fz', 'RU'), disposition: 'slim' } as const;
    expect(formsOf(slimmed).due).toEqual(['ru_act', 'ru_log']);
    const { methods } = messagesOf('ru').receipt.forms;
    expect(formPage('ru_act', slimmed, inLanguages('ru'))).toContain(methods.slim);
    expect(formsOf({ ...slimmed, state: 'sealed' })).toEqual({ due: [], offered: [] });
  });

  it.each([
    [
      'correct',
      ['recipients_correction', 'recipients_list', 'answer_correction'],
      'Art. 12(3), 16',
    ],
    [
      'restrict',
      ['recipients_restriction', 'recipients_list', 'answer_restriction'],
      'Art. 12(3), 18',
    ],
  ] as const)(
    'tell recipients and whoever asked of %s as well (GDPR Art. 19)',
    (act, kinds, article) => {
      const done = { ...under('ru-152fz', 'RU'), disposition: act };
      expect(formsOf(done)).toEqual({ due: [], offered: kinds });
      for (const language of ['en', 'ru', 'ar', 'tr'] as const) {
        const { methods, bodies } = messagesOf(language).receipt.forms;
        const [letter, , answer] = kinds.map((kind) => formPage(kind, done, inLanguages(language)));
        expect(letter).toContain(methods[act]);
        expect(letter).toContain('Art. 1');
        expect(answer).toContain(article);
        expect(letter).not.toContain(bodies.recipients); // which says that it was erased
      }
    },
  );

  it('of Russia have every part of paragraphs 3 and 5 of the order, with its source', () => {
    const act = formPage('ru_act', under('ru-152fz', 'RU'), inLanguages('ru'));
    for (const part of 'абвгдежзик') expect(act).toContain(`п. 3 «${part}»`);
    const log = formPage('ru_log', under('ru-152fz', 'RU'), inLanguages('ru'));
    for (const part of 'абвгд') expect(log).toContain(`п. 5 «${part}»`);
    expect(act).toContain('28.10.2022');
    expect(act).toContain('<html lang="ru"');
  });

  it('call each rule by its name where it has one, and by its id always', () => {
    const under152 = { ...under('ru-152fz', 'RU'), rules: ['ru-152fz/withdrawn', 'ru-152fz/gone'] };
    const page = formPage('ru_act', under152, [
      { ...inLanguages('ru')[0]!, ruleNames: { 'ru-152fz/withdrawn': 'Согласие отозвано <b>' } },
    ]);
    expect(page).toContain('Согласие отозвано &lt;b&gt;');
    expect(page).toContain('ru-152fz/withdrawn');
    expect(page).toContain('ru-152fz/gone');
    expect(page).not.toContain('undefined');
  });

  it('show what is for the pen as an empty field, and say that they are no advice', () => {
    const page = formPage('answer', receipt, inLanguages('en', 'ar'));
    expect(page.match(/class="hand">&nbsp;/g)?.length).toBeGreaterThan(4);
    expect(page).toContain('not legal advice');
    expect(page).toContain('<span lang="ar" dir="rtl">');
  });

  it('name nobody, and take names of files as text (A37)', () => {
    const hostile = {
      ...receipt,
      sources: [{ ...receipt.sources[0]!, file: '<script>alert(1)</script>.csv' }],
    };
    const page = formPage('tr_record', hostile, inLanguages('tr', 'en'));
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<(?:a|img|link|iframe|object|embed)\b|\burl\(|\bhref=/i); // nothing leads out of it
    expect(page).not.toContain('Ayşe'); // who confirmed signs by hand
  });
});
