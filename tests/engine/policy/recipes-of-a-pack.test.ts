import { describe, expect, it } from 'vitest';
import { parsePolicy } from '#engine/policy/index.ts';
import { packText } from '#support/shipped/policies.ts';

const pack = packText('uk-gdpr').trimEnd();

function read(lines: string): ReturnType<typeof parsePolicy> {
  return parsePolicy(`${pack}\n${lines}\n`);
}

describe('the recipes of a pack', () => {
  it('have defaults, so that an older pack stays a pack', () => {
    const policy = read('');
    expect(policy.ok && policy.value.anonymisation).toMatchObject({
      roles: {},
      confidential: [],
      k: 5,
      l: 2,
      outliers: 5,
      search: true,
      rowOrder: 'shuffle',
    });
  });

  it.each([
    '  roles: { email: { do: token }, city: { do: region }, notes: { do: clean } }',
    '  roles: { total_spend: { do: round, to: 50 }, age: { do: limit, from: 18, to: 80 } }',
    '  roles: { last_visit_date: { do: shift, days: 30 }, full_name: { do: fixed, value: x } }',
    '  confidential: [status]\n  k: 10\n  l: 3\n  outliers: 2.5',
  ])('are data: %s', (lines) => {
    expect(read(lines).ok).toBe(true);
  });

  it.each([
    [
      'a name that changes places',
      '  roles: { full_name: { do: shuffle } }',
      'policy.recipe_unfit',
    ],
    ['an e-mail that is kept', '  roles: { email: { do: keep } }', 'policy.recipe_unfit'],
    ['a note kept as it stands', '  roles: { notes: { do: keep } }', 'policy.recipe_unfit'],
    [
      'a postcode shifted in time',
      '  roles: { postcode: { do: shift, days: 3 } }',
      'policy.recipe_unfit',
    ],
    [
      'limits the wrong way round',
      '  roles: { age: { do: limit, from: 80, to: 18 } }',
      'policy.recipe_unfit',
    ],
    ['a name kept for its content', '  confidential: [full_name]', 'policy.recipe_unfit'],
    ['a k of one', '  k: 1', 'policy.out_of_range'],
    ['more than a fifth emptied', '  outliers: 40', 'policy.out_of_range'],
    ['a recipe that does not exist', '  roles: { age: { do: hash } }', 'policy.wrong_type'],
  ])('are refused for %s', (_name, lines, code) => {
    const policy = read(lines);
    expect(policy.ok ? [] : policy.problem.map((fault) => fault.code)).toEqual([code]);
  });
});
