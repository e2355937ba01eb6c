import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 25)!;
const kinds: ReadonlySet<string> = new Set(['withdrew', 'dnc', 'dnc_call', 'erase', 'deceased']);

function settled(note: string): string[] {
  return read(note, today)
    .filter(({ kind, certain }) => certain && kinds.has(kind))
    .map(({ kind }) => kind);
}

function shown(note: string): number {
  return read(note, today).filter(({ kind }) => kinds.has(kind)).length;
}

describe('what somebody only thinks about is shown and settles nothing (B13)', () => {
  test.each([
    'Might come off the mailing list when she retires, not yet',
    'is toying with the idea of opting out',
    'thinking about having his data deleted, will let us know',
    'wonders if she should opt out of the emails',
    'plans to leave the mailing list in the new year',
    'Подумывает отписаться от рассылки',
    'думает отказаться от смс, пока не решила',
    'собирается отозвать согласие после отпуска',
    'не уверена, убрать ли её из списка рассылки',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
    expect(shown(note)).toBeGreaterThan(0);
  });

  test.each([
    'thought long about it; take her off the mailing list',
    'told us to stop the emails',
    'отписалась от рассылки, подумав',
    'решила отказаться от рассылки',
  ])('but what was decided does: %s', (note) => {
    expect(settled(note)).not.toEqual([]);
  });
});

describe('a question to a colleague is shown and settles nothing (B13)', () => {
  test.each([
    'Take her off the mailing list?',
    'Did he unsubscribe?',
    'Mrs Pine died? check',
    'отписался?',
    'убрать её из рассылки? спросить у Ирины',
    'клиент умер? уточнить',
    'Aus dem Verteiler nehmen?',
    'Listeden çıkaralım mı?',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
    expect(shown(note)).toBeGreaterThan(0);
  });

  test.each([
    'can you take me off your mailing list?',
    'how many times must he say stop texting me?',
    'why does she still get texts after she unsubscribed?',
    'wants off the mailing list, done?',
    'she said «who are you?» and unsubscribed',
    'сколько раз просить не звонить?',
    'почему ей звонят, если она отказалась от звонков?',
    'просит убрать её из рассылки. сделали?',
    'Können Sie mich aus dem Verteiler nehmen?',
  ])('but a request or a complaint does: %s', (note) => {
    expect(settled(note)).not.toEqual([]);
  });
});

describe('what was said in jest is shown and settles nothing', () => {
  test.each([
    'joked about having us delete his data',
    '"Delete me" joke on his badge at the fair',
    'шутила, чтобы мы удалили её данные',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
  });

  test.each(['not a joke at all. delete her data', 'не шутит: удалить все его данные'])(
    'but in earnest it does: %s',
    (note) => {
      expect(settled(note)).not.toEqual([]);
    },
  );
});
