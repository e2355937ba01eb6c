import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import type { QuestionAnswer } from '#domain/question.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

type Question = Output<'question/list'>['questions'][number];

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});
afterEach(async () => {
  await lethe.close();
});

async function importList(...rows: readonly string[]): Promise<void> {
  const file = writeList(lethe.folder, 'clients.csv', [...rows, ''].join('\n'));
  await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
}

async function list(settled: boolean): Promise<readonly Question[]> {
  const asked = { offset: 0, limit: 50, ...(settled ? { settled } : {}) };
  return (await lethe.get('question/list', asked)).questions;
}

async function settled(kind: Question['kind']): Promise<Question> {
  const found = (await list(true)).find((question) => question.kind === kind);
  if (found === undefined) throw new Error(`nothing settled of ${kind}`);
  return found;
}

const answer = (question: Question, given: QuestionAnswer) =>
  lethe.get('question/answer', { question: question.id, answer: given, alike: false });
const preview = (question: Question, given: QuestionAnswer) =>
  lethe.get('question/preview', { question: question.id, answer: given, alike: false, limit: 9 });

async function people(): Promise<readonly string[]> {
  const found = await lethe.get('document/people', { after: 0, limit: 9, records: false });
  return found.people.map(({ consent, age }) => `${consent.email} ${age.status}`);
}

describe('a column of consent that was understood', () => {
  const LIST = [
    'Name,Email,Newsletter consent',
    'Ida Igel,ida@example.com,yes',
    'Jan Jung,jan@example.com,no',
  ];

  it('is not asked about, and can be tried the other way without any change', async () => {
    await importList(...LIST);
    expect(await list(false)).toEqual([]);
    const question = await settled('column');
    expect(question).toMatchObject({ header: 'Newsletter consent', now: 'positive', severity: 3 });
    const tried = await preview(question, 'negative');
    expect(tried.changed).toBe(2);
    expect(tried.people.map(({ name }) => name)).toEqual(['Ida Igel', 'Jan Jung']);
    expect((await preview(question, 'positive')).changed).toBe(0);
    expect(await people()).toEqual(['granted unknown', 'denied unknown']);
  });

  it('is read the other way once that is answered, and taken back as any answer', async () => {
    await importList(...LIST);
    const { answer: given } = await answer(await settled('column'), 'negative');
    expect(await people()).not.toContain('granted unknown');
    expect((await people())[0]).toMatch(/withdrawn|denied/u);
    expect(await settled('column')).toMatchObject({ now: 'negative' });
    await lethe.get('question/undo', { answer: given });
    expect(await people()).toEqual(['granted unknown', 'denied unknown']);
  });
});

describe('an order of dates', () => {
  const HEAD = 'Name,Email,Date of birth,Newsletter consent';

  it('that was answered can be tried and answered the other way, and back', async () => {
    await importList(HEAD, 'Ida Igel,ida@example.com,02/12/2008,yes');
    expect(await people()).toEqual(['granted may_be_minor']);
    expect((await list(true)).map(({ kind }) => kind)).toEqual(['column']);
    const [open] = await list(false);
    expect(open?.kind).toBe('date_order');
    if (open !== undefined) await answer(open, 'DMY');
    expect(await people()).toEqual(['granted minor']);
    const question = await settled('date_order');
    expect(question.now).toBe('DMY');
    expect((await preview(question, 'MDY')).changed).toBe(1);
    expect(await people()).toEqual(['granted minor']);
    const { answer: given } = await answer(question, 'MDY');
    expect(await people()).toEqual(['granted adult']);
    await lethe.get('question/undo', { answer: given });
    expect(await people()).toEqual(['granted minor']);
  });

  it('that the dates prove is not offered', async () => {
    await importList(
      HEAD,
      'Ida Igel,ida@example.com,02/12/2008,yes',
      'Jan Jung,jan@example.com,25/12/1990,yes',
    );
    expect((await list(true)).map(({ kind }) => kind)).toEqual(['column']);
  });
});
