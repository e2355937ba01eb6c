import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

type Question = Output<'question/list'>['questions'][number];

async function importList(name: string, ...rows: readonly string[]): Promise<void> {
  const file = writeList(lethe.folder, name, [...rows, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
}

async function questions(): Promise<readonly Question[]> {
  return (await lethe.get('question/list', { offset: 0, limit: 50 })).questions;
}

async function first(kind: Question['kind']): Promise<Question> {
  const found = (await questions()).find((question) => question.kind === kind);
  if (found === undefined) throw new Error(`no question of ${kind}`);
  return found;
}

async function answer(question: Question, given: QuestionAnswer, alike = false): Promise<number> {
  const asked = { question: question.id, answer: given, alike };
  return (await lethe.get('question/answer', asked)).answer;
}

async function consent(): Promise<readonly string[]> {
  const { people } = await lethe.get('document/people', { after: 0, limit: 100, records: false });
  return people.map((person) => person.consent.email);
}

const whole = async (): Promise<unknown> =>
  lethe.get('document/people', { after: 0, limit: 100, records: true });

const WORDS = [
  'Name;E-mail;Newsletter consent',
  'Anna Kern;anna.kern@example.com;yes',
  'Bert Olsen;bert.olsen@example.com;kind of',
  'Cora Lang;cora.lang@example.com;Kind of',
  'Dora Weil;dora.weil@example.com;no',
  ...['Eva', 'Finn', 'Greta', 'Hans', 'Ida', 'Jan', 'Kim', 'Lea'].map(
    (name) => `${name} Sand;${name}.sand@example.com;yes`,
  ),
];

describe('a word about consent that nobody can read', () => {
  it.each(['never_asked', 'pending'] as const)(
    'can be one for %s, which permits nothing',
    async (given) => {
      await importList('clients.csv', ...WORDS);
      await answer(await first('word'), given);
      expect((await consent()).slice(0, 4)).toEqual(['granted', given, given, 'denied']);
    },
  );

  it('is one question for all cells that hold it, with how many people hang on it', async () => {
    await importList('clients.csv', ...WORDS);
    const [question, ...others] = await questions();
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: 'word', word: 'kind of', people: 2, cells: 2 });
    expect(question?.samples.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Bert Olsen'],
      [3, 'Cora Lang'],
    ]);
  });

  it('shows whose verdict an answer would change, and changes nothing by showing it', async () => {
    await importList('clients.csv', ...WORDS);
    const before = await whole();
    const asked = { question: (await first('word')).id, answer: 'withdrawn' as const };
    const preview = await lethe.get('question/preview', { ...asked, alike: false, limit: 10 });
    expect(preview.changed).toBe(2);
    expect(preview.gained).toEqual({ consent_withdrawn: 2 });
    expect(preview.people.map(({ name, after }) => [name, after?.consent.email])).toEqual([
      ['Bert Olsen', 'withdrawn'],
      ['Cora Lang', 'withdrawn'],
    ]);
    expect(await whole()).toEqual(before);
    expect((await questions()).length).toBe(1);
  });

  it('is answered once for all of them, remembered for the next list, and can be taken back', async () => {
    await importList('clients.csv', ...WORDS);
    const given = await answer(await first('word'), 'denied');
    expect((await consent()).slice(0, 5)).toEqual([
      'granted',
      'denied',
      'denied',
      'denied',
      'granted',
    ]);
    expect(await questions()).toEqual([]);
    await importList(
      'clients-2.csv',
      'Name;E-mail;Newsletter consent',
      'Emil Roth;emil.roth@example.com;KIND OF',
      'Fred Moor;fred.moor@example.com;yes',
    );
    expect((await consent()).slice(12)).toEqual(['denied', 'granted']);
    const { last } = await lethe.get('question/list', { offset: 0, limit: 1 });
    expect(last).toMatchObject({ answer: given, kind: 'word', given: 'denied' });
    await lethe.get('question/undo', { answer: given });
    const taken = await consent();
    expect([taken[1], taken[2], taken[12]]).toEqual(['unclear', 'unclear', 'unclear']);
    expect((await first('word')).people).toBe(3);
  });

  it('is not asked where a refusal settles the channel anyway', async () => {
    await importList(
      'clients.csv',
      'Name;E-mail;Newsletter consent;Unsubscribed',
      'Anna Kern;anna.kern@example.com;yes;',
      'Bert Olsen;bert.olsen@example.com;kind of;yes',
    );
    expect((await questions()).filter(({ kind }) => kind === 'word')).toEqual([]);
  });
});

describe('a pair that may be one person', () => {
  const HEAD = 'First name;Last name;E-mail;Newsletter consent';
  const MARIA = 'Maria;Kern;maria.kern@example.com;yes';

  it('is asked where the no of one would reach the other, and shows as doubt until then', async () => {
    await importList('clients.csv', HEAD, MARIA, 'M.;Kern;maria.kern@example.com;no');
    expect(await consent()).toEqual(['unclear', 'denied']);
    const question = await first('pair');
    expect(question).toMatchObject({ kind: 'pair', answers: ['same', 'different'] });
    expect(question.pair?.evidence.map(({ code }) => code)).toContain('name.initial');
    const given = await answer(question, 'same');
    expect(await consent()).toEqual(['denied']);
    await lethe.get('question/undo', { answer: given });
    expect(await consent()).toEqual(['unclear', 'denied']);
  });

  it('is not asked where one person or two comes to the same', async () => {
    await importList('clients.csv', HEAD, MARIA, 'M.;Kern;maria.kern@example.com;yes');
    expect((await lethe.get('pair/list', { offset: 0, limit: 10 })).total).toBe(1);
    expect(await questions()).toEqual([]);
  });

  it('is answered together with all pairs that have the same reasons, when the user says so', async () => {
    const rows = ['Anna', 'Berta', 'Clara'].flatMap((name) => [
      `${name};Kern;${name}.kern@example.com;yes`,
      `${name.slice(0, 1)}.;Kern;${name}.kern@example.com;no`,
    ]);
    await importList('clients.csv', HEAD, ...rows);
    const question = await first('pair');
    expect(question.pair?.alike).toBe(3);
    await answer(question, 'same', true);
    expect(await consent()).toEqual(['denied', 'denied', 'denied']);
    expect(await questions()).toEqual([]);
  });
});

describe('dates of which nobody knows the order', () => {
  const rows = [
    'Name;E-mail;Geboren',
    'Anna Kern;anna.kern@example.com;03/12/2008',
    'Bert Olsen;bert.olsen@example.com;04/05/1980',
  ];

  it('are asked where one order makes a minor of somebody, and answered without the file', async () => {
    await importList('clients.csv', ...rows);
    const before = await whole();
    const question = await first('date_order');
    expect(question).toMatchObject({ people: 1, answers: ['DMY', 'MDY'] });
    const given = await answer(question, 'DMY');
    const ages = async (): Promise<readonly string[]> => {
      const { people } = await lethe.get('document/people', {
        after: 0,
        limit: 10,
        records: false,
      });
      return people.map(({ age }) => age.status);
    };
    expect(await ages()).toEqual(['minor', 'adult']);
    await lethe.get('question/undo', { answer: given });
    expect(await whole()).toEqual(before);
    await answer(await first('date_order'), 'MDY');
    expect(await ages()).toEqual(['adult', 'adult']);
  });

  it('are not asked where both orders come to the same', async () => {
    await importList('clients.csv', ...rows.slice(0, 1), rows[2] ?? '', rows[2] ?? '');
    expect(await questions()).toEqual([]);
  });
});

describe('questions', () => {
  it('put first what may overlook a no, and count what is left', async () => {
    await importList('words.csv', ...WORDS);
    await importList('dates.csv', 'Kunde;Mail;Geboren', 'Anna Berg;a.berg@example.com;03/12/2008');
    const {
      total,
      seconds,
      questions: all,
    } = await lethe.get('question/list', {
      offset: 0,
      limit: 50,
    });
    expect(all.map(({ kind }) => kind)).toEqual(['word', 'date_order']);
    expect([total, seconds > 0]).toEqual([2, true]);
  });

  it('refuse an answer that they do not offer, and one that is no longer open', async () => {
    await importList('words.csv', ...WORDS);
    const { id } = await first('word');
    const odd = await lethe.ask('question/answer', { question: id, answer: 'same', alike: false });
    expect(odd).toMatchObject({ ok: false, problem: { code: 'input/invalid' } });
    await lethe.get('question/answer', { question: id, answer: 'granted', alike: false });
    const again = { question: id, answer: 'granted', alike: false } as const;
    expect(await lethe.ask('question/answer', again)).toMatchObject({
      ok: false,
      problem: { code: 'question/unknown' },
    });
  });

  it('come quickly over ten thousand people', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `Ann ${toLetters(at)};ann${at}@example.com;${at % 10 === 0 ? 'kind of' : 'yes'}`,
    );
    await importList('many.csv', 'Name;E-mail;Newsletter consent', ...rows);
    const question = await first('word');
    expect(question.people).toBe(1000);
    await answer(question, 'denied');
    expect((await consent()).filter((state) => state === 'denied').length).toBe(10);
  });
});

function toLetters(at: number): string {
  return [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
