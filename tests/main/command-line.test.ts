import path from 'node:path';
import { expect, test } from 'vitest';
import { findCall, findWorkspaceFile } from '#main/command-line.ts';
import { refusalOf } from '#main/switches.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';

test('a workspace that is opened in the file manager is found among what the program was started with', () => {
  const file = path.resolve('/home/anna/Salon Anna.lethe');
  expect(findWorkspaceFile(['/opt/Lethe/lethe', file], true)).toBe(file);
  expect(findWorkspaceFile(['electron', '/app', '/x/SALON.LETHE'], false)).toBe(
    path.resolve('/x/SALON.LETHE'),
  );
});

test.each([
  [['lethe']],
  [['lethe', 'list.csv']],
  [['lethe', 'salon.lethe.csv']],
  [['lethe', '--x=salon.lethe']],
  [['lethe', '-salon.lethe']],
  [['lethe', '//server/share/salon.lethe']],
  [['lethe', '\\\\server\\share\\salon.lethe']],
])('nothing is taken for one in %j: not another file, no switch, and no other computer', (argv) => {
  expect(findWorkspaceFile(argv, true)).toBeNull();
});

test('a command of an AppImage is one where the system gives no sandbox, too', () => {
  expect(findCall(['lethe', '--no-sandbox', 'audit', 'list.csv'], true)).toEqual([
    'audit',
    'list.csv',
  ]);
  expect(findCall(['lethe', '--no-sandbox'], true)).toBeNull();
  expect(findCall(['lethe', '--inspect', 'audit', 'list.csv'], true)).toBeNull();
});

test('who is not let in by a switch is told why, in every language (F24)', () => {
  for (const language of languages) {
    const words = messagesOf(language).host;
    expect(refusalOf('--js-flags', words)).toContain('--js-flags');
    expect(refusalOf('--no-sandbox', words)).toContain('.deb');
    expect(refusalOf(`--${'x'.repeat(5000)}`, words).length).toBeLessThan(300);
  }
});
