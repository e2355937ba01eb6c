import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandNames } from '#contract/commands/names.ts';
import { checkCall } from '#host/check-call.ts';

test('a command of the contract with plain data passes', () => {
  const input = { filter: { kinds: [] }, offset: 0 };
  expect(checkCall('people/list', input)).toEqual({
    ok: true,
    value: { name: 'people/list', input },
  });
});

test.each([
  '',
  'people',
  'people/LIST',
  '__proto__',
  'toString',
  'constructor',
  null,
  7,
  ['people/list'],
  {},
])('no other name passes: %j', (name) => {
  expect(checkCall(name, {})).toMatchObject({
    ok: false,
    problem: { code: 'input/unknown-command' },
  });
});

const deep = (depth: number): unknown => (depth === 0 ? 1 : { a: deep(depth - 1) });

test.each([
  ['text beyond the limit', { text: 'x'.repeat(8_000_001) }],
  ['many values', { list: Array.from({ length: 200_001 }, () => 0) }],
  ['a deep value', deep(10_000 / 500)],
  ['undefined', undefined],
  ['a function', { run: () => 1 }],
  ['a date', { day: new Date(0) }],
  ['a map', new Map()],
  ['not a number', { n: Number.NaN }],
  ['a big integer', { n: 1n }],
  ['bytes', { bytes: new Uint8Array(4) }],
])('data that JSON could not carry, or too much of it, is refused: %s (F17)', (_, input) => {
  expect(checkCall('people/list', input)).toMatchObject({
    ok: false,
    problem: { code: 'input/invalid' },
  });
});

test('the largest honest call passes: 10,000 typed addresses', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => `${index}@`.padEnd(320, 'x'));
  expect(checkCall('suppression/add', { file: null, values }).ok).toBe(true);
});

test('no value at all makes the check throw, ten thousand times over (F17)', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (input) => {
      expect(typeof checkCall('people/list', input).ok).toBe('boolean');
      expect(checkCall(input, {}).ok).toBe(commandNames.includes(input as never));
    }),
    { numRuns: 10_000 },
  );
});
