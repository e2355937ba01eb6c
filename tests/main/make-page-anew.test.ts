import { expect, test } from 'vitest';
import { addressAfterLock } from '#host/address-after-lock.ts';
import { makePageAnew } from '#main/make-page-anew.ts';

test('a page is made anew by way of another site, so that its process ends (D25)', async () => {
  const visited: string[] = [];
  await makePageAnew({
    getURL: () => 'app://lethe/#/person/17?from=people',
    isDestroyed: () => false,
    loadURL: (url) => {
      visited.push(url);
      return Promise.resolve();
    },
    navigationHistory: { clear: () => visited.push('history cleared') },
  });
  expect(visited).toEqual([
    'data:text/html,<title>Lethe</title>',
    'app://lethe/',
    'history cleared',
  ]);
});

test.each([
  ['app://lethe/#/?locked=1', 'app://lethe/#/?locked=1'],
  ['https://lethe.invalid/#/people?search=anna', 'https://lethe.invalid/'],
  ['https://lethe.invalid/#/?locked=1', 'https://lethe.invalid/#/?locked=1'],
  ['https://lethe.invalid/#/?damaged=1', 'https://lethe.invalid/#/?damaged=1'],
  ['https://lethe.invalid/', 'https://lethe.invalid/'],
])('of what was shown at %s nothing but the lock is carried on', (shown, after) => {
  expect(addressAfterLock(shown)).toBe(after);
});
