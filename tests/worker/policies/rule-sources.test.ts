import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(() => {
  lethe = openDispatcher();
});

afterEach(async () => {
  await lethe.close();
});

it('gives the source of a rule in English for scripts and in each language for people', async () => {
  const { rules } = await lethe.get('policy/read', { id: 'ru-152fz' });
  const rule = rules.find(({ finding }) => finding === 'erasure_requested');
  expect(rule?.citation).toBe('152-FZ Art. 21(5.1): 10 working days, extendable by 5');
  expect(rule?.citationText).toEqual({
    en: rule?.citation,
    ru: '152-ФЗ, ч. 5.1 ст. 21: 10 рабочих дней, можно продлить на 5',
    ar: 'القانون الاتحادي الروسي رقم 152، المادة 21(5.1): 10 أيام عمل، قابلة للتمديد 5 أيام',
    tr: '152-FZ md. 21(5.1): 10 iş günü, 5 iş günü uzatılabilir',
  });
});

it('gives a bare reference of a pack of the user as it stands in every language', async () => {
  await lethe.createWorkspace('GB');
  const { yaml } = await lethe.get('policy/read', { id: 'uk-gdpr' });
  const own = yaml
    .replace('id: uk-gdpr', 'id: our-own')
    .replace(/^ {6}citation:[^]*?\n(?= {6}url:)/m, '      citation: House rule 7\n');
  expect(await lethe.get('policy/write', { yaml: own })).toEqual({ id: 'our-own', faults: [] });
  const { rules } = await lethe.get('policy/read', { id: 'our-own' });
  expect(rules[0]?.citation).toBe('House rule 7');
  expect(new Set(Object.values(rules[0]?.citationText ?? {}))).toEqual(new Set(['House rule 7']));
});
