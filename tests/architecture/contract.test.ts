import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#contract/commands/index.ts';
import { commandNames } from '#contract/commands/names.ts';
import { topics } from '#contract/define-command.ts';
import { repository } from './source-files.ts';

const contract = path.join(repository, 'shared/contract/commands');
const handlers = path.join(repository, 'electron/worker/handlers');

/** The files of the rooms of a folder, as `room/name.ts`. What lies beside the rooms belongs to all of them. */
function inRooms(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.includes('/'))
    .sort();
}

test('the names for the preload are the names of the index, in order', () => {
  expect([...commandNames]).toEqual(Object.keys(commands));
  expect([...commandNames]).toEqual([...commandNames].sort());
});

test('each command has a file of its own name, and each file is a command', () => {
  const files = inRooms(contract).map((name) => path.posix.basename(name));
  expect(files.sort()).toEqual(commandNames.map((name) => `${name.replace('/', '-')}.ts`).sort());
});

test('what begins with the same word lies in one room', () => {
  const roomsOf = new Map<string, Set<string>>();
  for (const file of inRooms(contract)) {
    const [room = '', name = ''] = file.split('/');
    const area = commandNames.find((command) => `${command.replace('/', '-')}.ts` === name);
    const word = area?.split('/')[0] ?? name;
    roomsOf.set(word, (roomsOf.get(word) ?? new Set()).add(room));
  }
  expect(roomsOf.size).toBeGreaterThan(20);
  expect([...roomsOf].filter(([, rooms]) => rooms.size > 1)).toEqual([]);
});

test('who answers a command lies where the command lies', () => {
  const answered = inRooms(contract).filter((file) => {
    const name = commandNames.find((one) => file.endsWith(`/${one.replace('/', '-')}.ts`));
    return name !== undefined && commands[name].access !== 'host';
  });
  expect(inRooms(handlers)).toEqual(answered);
});

test.each(Object.entries(commands))('%s refuses an empty and an overfull input', (_, command) => {
  expect(command.input.safeParse(null).success).toBe(false);
  expect(command.input.safeParse({ unexpected: 1 }).success).toBe(false);
});

test('what an act changes is something that a question reads', () => {
  const named = Object.values(commands).flatMap((command) => [...command.topics]);
  expect(named.filter((topic) => !topics.includes(topic))).toEqual([]);
});
