import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '#base/fold-text.ts';
import { nameSounds } from '#engine/identity/index.ts';
import type { Language } from '#domain/language.ts';
import { findPeople, forgetPeople } from '#store/people-memory/index.ts';
import { termsOf } from '#store/people-memory/search-terms.ts';
import { listNumbers, readAhead, readFacets } from '#store/people/people-list.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { noFilter } from '#support/no-filter.ts';
import { makeFolder, makeWorkspace, TODAY } from '#support/store-fixture.ts';

type Told = { readonly label: string; readonly contact: string; readonly search: string };

const names =
  'Анна Юлия Yulia Iuliia Olga ОЛЬГА Ann Anna-Maria محمد Mohammed Çelik ÇELİK Ёлкина Елкина 😀 é'.split(
    ' ',
  );
const word = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 4 }));
const person = fc.record({
  label: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
  contact: fc.oneof(
    fc.constant(''),
    fc.emailAddress({ size: 'xsmall' }),
    fc.constantFrom('a@b.c', 'a@b.ca'),
  ),
  phone: fc.oneof(
    fc.constant(''),
    fc.nat(99_999).map((n) => `+4477001${String(n).padStart(5, '0')}`),
  ),
});
const searches = fc.oneof(
  fc
    .array(
      fc.oneof(word, fc.constantFrom('a', 'an', 'ann', 'anna', '7700', '07700 1', '@', 'b.c')),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom('\uD83D', '\uDE00', 'an\uD83D', '+44 7700', 'p3', 'P3', '😀'),
);

const { folder, remove } = makeFolder();
let workspace: OpenWorkspace;
beforeAll(() => {
  workspace = makeWorkspace(folder);
});
afterAll(() => {
  workspace.close();
  remove();
});

/** People straight into the tables; every third number is nobody's, and the last has no words at all. */
function fill(
  people: readonly { label: string; contact: string; phone: string }[],
): Map<number, Told> {
  const { database } = workspace.store;
  database.exec('BEGIN; DELETE FROM person; DELETE FROM person_text');
  const insert = database.prepare(
    `INSERT INTO person (id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
       consent_whatsapp, consent_post, marks, suppressed) VALUES (?, 1, 0, 0, 1, 6, 6, 6, 6, 6, 0, 0)`,
  );
  const text = database.prepare(
    'INSERT INTO person_text (id, label, contact, search) VALUES (?, ?, ?, ?)',
  );
  const told = new Map<number, Told>();
  for (const [place, { label, contact, phone }] of people.entries()) {
    const id = 1 + place + Math.floor(place / 2);
    const search = foldText(`${label} ${contact} ${phone}`);
    insert.run(id);
    text.run(id, label, contact, search);
    told.set(id, { label, contact, search });
  }
  insert.run(50_000);
  told.set(50_000, { label: '', contact: '', search: '' });
  database.exec('COMMIT');
  return told;
}

/** One person after the other, as the search is described. */
function scan(told: ReadonlyMap<number, Told>, search: string): readonly number[] {
  const terms = termsOf(search);
  const number = /^p([1-9]\d*)$/.exec(search.trim())?.[1];
  const soundsOf = (label: string) =>
    label.split(' ').flatMap((one) => nameSounds.ofName(foldText(one)));
  return [...told]
    .filter(([id, { label, search: text }]) => {
      if (terms.length === 0 || id === Number(number)) return true;
      const sounds = new Set(soundsOf(label));
      // as bytes, so that half a character is found where another half is not
      return terms.every(
        ({ texts, sound }) =>
          texts.some((one) => Buffer.from(text).includes(Buffer.from(one))) ||
          (sound !== null && nameSounds.ofSearch(sound).some((one) => sounds.has(one))),
      );
    })
    .map(([id]) => id);
}

const means = { sounds: nameSounds };
const asked = (search: string) => ({
  today: TODAY,
  sounds: nameSounds,
  filter: { ...noFilter, days: [], search },
});

describe('a search among people in memory', () => {
  it('finds whom a plain scan finds, whatever was searched for before and however much was read ahead', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 30 }),
        fc.array(searches, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        (people, typed, steps) => {
          const told = fill(people);
          readFacets(workspace.store, asked(''));
          for (let step = 0; step < steps; step += 1) readAhead(workspace.store, means);
          for (const search of typed) {
            const found = listNumbers(workspace.store, asked(search), 100);
            expect(found.ids, JSON.stringify(search)).toStrictEqual(scan(told, search));
            expect(readFacets(workspace.store, asked(search)).total).toBe(found.total);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('grows letter by letter as it is typed', () => {
    const people = Array.from({ length: 400 }, (_, at) => ({
      label: names[at % names.length] ?? '',
      contact: `anna${String(at)}@example.org`,
      phone: '',
    }));
    const told = fill(people);
    for (const search of ['a', 'an', 'anna1', 'anna12', 'anna129', 'anna', 'na12', 'olg', 'olga']) {
      expect(listNumbers(workspace.store, asked(search), 500).ids, search).toStrictEqual(
        scan(told, search),
      );
    }
  });

  it('is read ahead in steps until nothing is left, and not at all before somebody asked', () => {
    fill(
      Array.from({ length: 2500 }, (_, at) => ({
        label: `Ann ${String(at)}`,
        contact: '',
        phone: '',
      })),
    );
    forgetPeople(workspace.store);
    expect(readAhead(workspace.store, means)).toBe(false);
    readFacets(workspace.store, asked(''));
    let steps = 0;
    while (readAhead(workspace.store, means)) steps += 1;
    expect(steps).toBeGreaterThan(4);
    fill([{ label: 'Bo', contact: '', phone: '' }]);
    expect(readAhead(workspace.store, means)).toBe(false); // of a state that is gone
    expect(listNumbers(workspace.store, asked('bo'), 9).ids).toStrictEqual([1]);
  });
});

describe('an order of people by a text', () => {
  const order = (sort: 'name' | 'contact', language: Language) =>
    findPeople(workspace.store, asked(''), {
      sort,
      language,
      descending: false,
      offset: 0,
      limit: 200,
    }).ids;

  it('is the plain order of the contacts, nobody without one before somebody with one', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        const told = fill(people);
        const expected = [...told]
          .toSorted(([, { contact: one }], [, { contact: other }]) =>
            one === other ? 0 : one === '' ? 1 : other === '' || one < other ? -1 : 1,
          )
          .map(([id]) => id);
        expect(order('contact', 'en')).toStrictEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['en', 'ru', 'ar', 'tr'] as const)(
    'is that of the letters of names in %s, one after the other',
    (language) => {
      const collator = new Intl.Collator(language, { sensitivity: 'base' });
      const lettersOf = (label: string) => [...label.normalize('NFC').toLocaleLowerCase(language)];
      const compare = (one: string, other: string): number => {
        const [letters, others] = [lettersOf(one), lettersOf(other)];
        for (const [at, letter] of letters.entries()) {
          const beside = others[at];
          if (beside === undefined) return 1;
          if (letter !== beside && collator.compare(letter, beside) !== 0)
            return collator.compare(letter, beside);
        }
        return letters.length - others.length;
      };
      const plain = fc.array(
        fc.constantFrom(...'Aa Bb Çç Iı İi Ёё Жж Ее Öö'.split(''), 'أحمد', 'محمد'),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(fc.array(plain, { maxLength: 50 }), (labels) => {
          const told = fill(
            labels.map((letters) => ({ label: letters.join(''), contact: '', phone: '' })),
          );
          const expected = [...told]
            .toSorted(([, { label: one }], [, { label: other }]) =>
              one === '' || other === ''
                ? Number(one === '') - Number(other === '')
                : compare(one, other),
            )
            .map(([id]) => id);
          expect(order('name', language)).toStrictEqual(expected);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('holds where thousands of texts begin alike', () => {
    const people = Array.from({ length: 6000 }, (_, at) => ({
      label: 'Ann',
      contact: `client${String((at * 7919) % 6000).padStart(5, '0')}@example.org`,
      phone: '',
    }));
    const told = fill(people);
    const expected = [...told]
      .filter(([, { contact }]) => contact !== '')
      .toSorted(([, one], [, other]) => (one.contact < other.contact ? -1 : 1))
      .map(([id]) => id);
    expect(order('contact', 'en')).toStrictEqual(expected.slice(0, 200));
  });
});
