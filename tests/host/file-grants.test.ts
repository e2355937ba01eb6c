import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFileGrants } from '#host/file-grants.ts';

test('a grant becomes its path, however deep it lies', () => {
  const grants = createFileGrants();
  const grant = grants.grant('/home/a/лист.csv');
  expect(grants.withPaths({ files: [{ file: { grant } }], country: 'DE' })).toEqual({
    ok: true,
    value: { files: [{ file: { path: '/home/a/лист.csv' } }], country: 'DE' },
  });
});

test('the same file has one grant, and the grant says nothing about the path', () => {
  const grants = createFileGrants();
  const grant = grants.grant('/secret/place.csv');
  expect(grants.grant('/secret/place.csv')).toBe(grant);
  expect(grant).toMatch(/^[0-9a-f]{32}$/);
  expect(createFileGrants().pathOf(grant)).toBeNull();
});

test.each([
  [{ file: { path: '/etc/passwd' } }],
  [{ files: [{ file: { path: '/etc/passwd' } }] }],
  [{ file: { grant: 'x', path: '/etc/passwd' } }],
  [{ file: { grant: 'x', more: 1 } }],
  [{ file: { grant: ['x'] } }],
  [{ file: { grant: 7 } }],
])('a page that names a path or bends a grant is refused: %j (F21)', (input) => {
  expect(createFileGrants().withPaths(input)).toMatchObject({
    ok: false,
    problem: { code: 'input/invalid' },
  });
});

test('a grant that was never given is a missing file', () => {
  for (const grant of ['', '__proto__', 'constructor', '0'.repeat(32)]) {
    expect(createFileGrants().withPaths({ file: { grant } })).toMatchObject({
      ok: false,
      problem: { code: 'source/missing' },
    });
  }
});

test('whatever has no file in it passes unchanged', () => {
  const grants = createFileGrants();
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      const text = JSON.stringify(input);
      fc.pre(!text.includes('"path"') && !text.includes('"grant"') && !text.includes('__proto__'));
      expect(grants.withPaths(input)).toEqual({ ok: true, value: input });
    }),
  );
});
