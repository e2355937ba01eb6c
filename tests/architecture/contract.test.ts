import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#contract/commands/index.ts';
import { commandNames } from '#contract/commands/names.ts';
import { topics } from '#contract/define-command.ts';
import { repository } from './source-files.ts';

const folder = path.join(repository, 'shared', 'contract', 'commands');

test('the names for the preload are the names of the index, in order', () => {
  expect([...commandNames]).toEqual(Object.keys(commands));
  expect([...commandNames]).toEqual([...commandNames].sort());
});

test('each command has a file of its own name, and each file is a command', () => {
  const files = readdirSync(folder).filter((name) => !['index.ts', 'names.ts'].includes(name));
  expect(files.sort()).toEqual(commandNames.map((name) => `${name.replace('/', '-')}.ts`).sort());
});

test.each(Object.entries(commands))('%s refuses an empty and an overfull input', (_, command) => {
  expect(command.input.safeParse(null).success).toBe(false);
  expect(command.input.safeParse({ unexpected: 1 }).success).toBe(false);
});

test('what an act changes is something that a question reads', () => {
  const named = Object.values(commands).flatMap((command) => [...command.topics]);
  expect(named.filter((topic) => !topics.includes(topic))).toEqual([]);
});
