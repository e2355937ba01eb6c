import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy, policyFaultCodes } from '#engine/policy/index.ts';
import type { PolicyFault } from '#engine/policy/index.ts';
import { packText } from '#support/shipped/policies.ts';

const good = packText('uk-gdpr');
/** The source of the first rule, in one text or in four. */
const CITATION = /^ {6}citation:[^]*?\n(?= {6}url:)/m;

function faultsOf(text: string): readonly PolicyFault[] {
  const read = parsePolicy(text);
  return read.ok ? [] : read.problem;
}

/** The faults after one edit, which must have changed something. */
function faultsAfter(from: string | RegExp, to: string): readonly PolicyFault[] {
  const edited = good.replace(from, to);
  expect(edited).not.toBe(good);
  return faultsOf(edited);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

const faulty: readonly (readonly [string, string | RegExp, string, string, string])[] = [
  [
    'a finding that does not exist',
    'finding: deceased',
    'finding: ghost',
    'policy.unknown_word',
    'rules.7.finding',
  ],
  [
    'two rules for one finding',
    'finding: deceased',
    'finding: minor',
    'policy.two_rules_for_finding',
    'rules.7.finding',
  ],
  ['two rules of one id', 'id: deceased', 'id: minor', 'policy.same_rule_id', 'rules.7.id'],
  [
    'consent age above majority',
    'default: 13',
    'default: 19',
    'policy.consent_above_majority',
    'consentAge.default',
  ],
  ['retention of nothing', 'months: 36', 'months: 0', 'policy.out_of_range', 'retention.months'],
  ['retention as text', 'months: 36', 'months: long', 'policy.wrong_type', 'retention.months'],
  [
    'retention with a fraction',
    'months: 36',
    'months: 3.5',
    'policy.wrong_type',
    'retention.months',
  ],
  [
    'due soon before it began',
    'dueSoonMonths: 3',
    'dueSoonMonths: 36',
    'policy.due_soon_too_long',
    'retention.dueSoonMonths',
  ],
  [
    'a trigger twice',
    'last_visit, last_purchase',
    'last_visit, last_visit',
    'policy.trigger_twice',
    'retention.triggers.1',
  ],
  [
    'a fallback that is a trigger',
    'fallback: created',
    'fallback: last_visit',
    'policy.fallback_is_trigger',
    'retention.fallback',
  ],
  [
    'an unknown disposition',
    'proposes: anonymise',
    'proposes: pseudonymise',
    'policy.unknown_word',
    'rules.2.proposes',
  ],
  [
    'an unknown unit',
    'unit: month',
    'unit: fortnight',
    'policy.unknown_word',
    'rules.0.deadline.unit',
  ],
  [
    'a key of its own',
    'defaultCountry: GB',
    'defaultCountry: GB\nscript: x',
    'policy.unknown_key',
    'script',
  ],
  ['a member left out', 'defaultCountry: GB\n', '', 'policy.missing', 'defaultCountry'],
  [
    'a country that is none',
    'defaultCountry: GB',
    'defaultCountry: England',
    'policy.malformed',
    'defaultCountry',
  ],
  [
    'a country that is not covered',
    'defaultCountry: GB',
    'defaultCountry: FR',
    'policy.country_not_listed',
    'defaultCountry',
  ],
  [
    'a day that does not exist',
    'asOf: 2026-11-22',
    'asOf: 2026-02-30',
    'policy.wrong_type',
    'asOf',
  ],
  [
    'a link that runs',
    /url: https:\S+/,
    'url: javascript:alert(1)',
    'policy.malformed',
    'consentAge.source.url',
  ],
  ['a rule without a source', CITATION, '', 'policy.missing', 'rules.0.source.citation'],
  [
    'a source that is a number',
    CITATION,
    '      citation: 17\n',
    'policy.wrong_type',
    'rules.0.source.citation',
  ],
  [
    'a source of no words',
    CITATION,
    "      citation: ' '\n",
    'policy.empty_text',
    'rules.0.source.citation',
  ],
  [
    'a source without Turkish',
    CITATION,
    '      citation: { en: a, ru: b, ar: c }\n',
    'policy.missing',
    'rules.0.source.citation.tr',
  ],
  [
    'a source with an empty translation',
    CITATION,
    "      citation: { en: a, ru: b, ar: ' ', tr: d }\n",
    'policy.empty_text',
    'rules.0.source.citation.ar',
  ],
  [
    'a source in a language too many',
    CITATION,
    '      citation: { en: a, ru: b, ar: c, tr: d, de: e }\n',
    'policy.unknown_key',
    'rules.0.source.citation.de',
  ],
];

describe('parsePolicy', () => {
  it.each(faulty)('refuses %s and names its line', (_, from, to, code, path) => {
    const [fault, ...others] = faultsAfter(from, to);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code, path });
    const edited = good.replace(from, to);
    const written = edited.split('\n')[(fault?.line ?? 0) - 1] ?? '';
    const near = path.split('.').at(-1) ?? '';
    expect(code === 'policy.missing' || written.includes(near) || /^\d+$/.test(near)).toBe(true);
  });

  it('says of a rule that was copied that there are two of it, and where the second stands', () => {
    const from = good.indexOf('  - id: withdrawal');
    const rule = good.slice(from, good.indexOf('  - id: ', from + 1));
    const copied = good.slice(0, from + rule.length) + rule + good.slice(from + rule.length);
    const faults = faultsOf(copied);
    expect(new Set(faults.map(({ code }) => code))).toEqual(
      new Set(['policy.two_rules_for_finding', 'policy.same_rule_id']),
    );
    const lines = copied.slice(0, from + rule.length).split('\n').length;
    expect(faults.map(({ line }) => line)).toEqual([lines, lines + 1]);
  });

  it('takes a source in one text for all languages, or in each of the four', () => {
    for (const written of ['GDPR Art. 17', '{ en: a, ru: b, ar: c, tr: d }']) {
      expect(faultsAfter(CITATION, `      citation: ${written}\n`)).toEqual([]);
    }
  });

  it('gives every fault of the shape at once, in the order of lines', () => {
    const faults = faultsOf(
      good.replace('months: 36', 'months: 0').replace('default: 13', 'default: x'),
    );
    expect(faults.map(({ line }) => line)).toEqual([
      lineOf(good, 'default: 13'),
      lineOf(good, 'months: 36'),
    ]);
  });

  it('names the line of text that is no YAML, and of a key that stands twice', () => {
    expect(faultsOf('id: a\nname: [1, 2\nx: }')[0]).toMatchObject({ code: 'policy.syntax' });
    expect(faultsOf('id: a\nversion: 1\nid: b')[0]).toEqual({
      line: 3,
      code: 'policy.syntax',
      path: '',
    });
    expect(faultsOf('')[0]).toMatchObject({ code: expect.stringMatching(/^policy\./) as string });
    expect(faultsOf('id: a\n---\nid: b')[0]?.code).toBe('policy.syntax');
  });

  it.each([
    ['__proto__: { polluted: true }', 'policy.key'],
    ['constructor: x', 'policy.key'],
    ['"toString": x', 'policy.key'],
    ['? [a, b]\n: x', 'policy.key'],
    ['1: x', 'policy.key'],
    ['<<: { a: 1 }', 'policy.key'],
    ['x: &a 1\ny: *a', 'policy.alias'],
    ['x: &a 1', 'policy.alias'],
    ['x: !!js/function "alert(1)"', 'policy.syntax'],
    ['x: !own 1', 'policy.syntax'],
  ])('refuses %s before anything is built from it (A35)', (line, code) => {
    const faults = faultsOf(`${good}\n${line}\n`);
    expect(faults[0]?.code === code || faults[0]?.code === 'policy.alias').toBe(true);
    expect(Object.keys({}).length + Reflect.ownKeys(Object.prototype).indexOf('polluted')).toBe(-1);
  });

  it('is not blown up by aliases of aliases, depth or size', () => {
    const laughs = ['a0: &a0 [x, x]'];
    for (let at = 1; at < 30; at += 1)
      laughs.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}, *a${at - 1}]`);
    const started = performance.now();
    expect(faultsOf(laughs.join('\n'))[0]?.code).toBe('policy.alias');
    expect(faultsOf(`id: ${'['.repeat(400)}${']'.repeat(400)}`)[0]?.code).toBe('policy.wrong_type');
    expect(faultsOf('x'.repeat(600_000))[0]?.code).toBe('policy.too_large');
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('is total: any text, and any line of a pack replaced, gives a pack or faults with known codes', () => {
    const lines = good.split('\n');
    const text = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.nat(lines.length - 1), fc.string())
        .map(([at, line]) => lines.with(at, line).join('\n')),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const { code, line } of faultsOf(any)) {
          expect(policyFaultCodes).toContain(code);
          expect(line === null || line >= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
