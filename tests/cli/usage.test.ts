import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cliCommands } from '#cli/commands/index.ts';
import { acts } from '#domain/disposition.ts';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { repository } from '../architecture/source-files.ts';

const calls = [...cliCommands.keys()];
const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');

test.each(languages)('the usage in %s names every call and every act', (language) => {
  const { usage } = messagesOf(language).cli;
  for (const call of calls) expect(usage).toContain(`\n  lethe ${call} `);
  expect(usage).toContain(`--do ${acts.join('|')} `);
});

test('README lists every call of the command line, and every act', () => {
  for (const call of calls) expect(readme).toContain(`\n| \`lethe ${call} `);
  expect(readme).toContain(`--do ${acts.join('\\|')} `);
});
