import { describe, expect, test } from 'vitest';
import { present } from '#base/assert.ts';
import { dayOf } from '#domain/day.ts';
import { notes } from '#support/shipped/detection-data.ts';

const today = present(dayOf(2026, 11, 26), 'a day');
const refusals = new Set(['withdrew', 'dnc', 'dnc_call', 'erase']);

function refused(note: string): readonly string[] {
  return notes(note, today)
    .filter(({ kind }) => refusals.has(kind))
    .map(({ kind }) => kind);
}

describe('goods and lessons that are understood put no permission in doubt', () => {
  test.each([
    'no quiere cambiar de profesor',
    'no le manden más tinto joven, prefiere crianza',
    'não mandar boleto, paga no pix',
    'non vuole più uscire con il derivone',
    'steekt de reddingsvesten niet meer na, zoekt opvolger',
    'مش عايز عدسات لاصقة تاني',
  ])('%s', (note) => {
    expect(refused(note)).toEqual([]);
  });

  test.each([
    'no quiere más vino ni publicidad',
    'no le manden vino, ni le molesten más',
    'will keinen Wein mehr und keine Post',
    'no wine, leave her alone',
    'больше никаких писем о вине',
  ])('but a word of being written to beside them is heard: %s', (note) => {
    expect(refused(note)).not.toEqual([]);
  });
});
