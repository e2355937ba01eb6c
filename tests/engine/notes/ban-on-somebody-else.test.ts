import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 27) ?? 0;

const refuses = (note: string): boolean =>
  notes(note, today).some(({ kind, certain }) => kind === 'dnc' && certain);

describe('an order of a court', () => {
  it.each([
    'court order against her husband',
    'court order against ex',
    'restraining order against ex-husband: do not give out her address',
    'судебный запрет в отношении бывшего мужа',
    'Gewaltschutzverfügung gegen den Ex-Mann',
    'ordonnance de protection contre son ex-mari',
    'orden de alejamiento contra su ex marido',
    "ordine restrittivo contro l'ex marito",
    'medida protetiva contra o ex',
    'eski eşi hakkında uzaklaştırma kararı var',
    'أمر إبعاد ضد زوجها السابق',
  ])('against somebody else is no certain no of the client: %s', (note) => {
    expect(refuses(note)).toBe(false);
  });

  it.each([
    'court order: do not contact',
    'restraining order, never contact him again',
    'restraining order against our salon',
    'do not contact! court order against her husband',
    'судебный запрет, не связываться',
    'uzaklaştırma kararı var, iletişim kurmayın',
  ])('and a no beside it stay a no: %s', (note) => {
    expect(refuses(note)).toBe(true);
  });
});
