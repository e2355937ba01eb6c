import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { repository } from './source-files.ts';

const guide = path.join(repository, 'resources/docs/guide');
const pagesOf = (language: string): readonly string[] => readdirSync(path.join(guide, language));
const read = (file: string): string => readFileSync(file, 'utf8');

/** Where the links and pictures of a page lead, without what is outside the repository. */
function targetsOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** Headings, steps, pictures and code, in order, without their words. */
const shapeOf = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => /^\s*(#+|\d\.|-|!|```)/.exec(line)?.[1] ?? []);

test.each(languages)('the guide is there in %s, page for page made like the English one', (one) => {
  expect(pagesOf(one)).toEqual(pagesOf('en'));
  expect(pagesOf('en').length).toBeGreaterThan(4);
  for (const page of pagesOf('en')) {
    const english = read(path.join(guide, 'en', page));
    expect(shapeOf(read(path.join(guide, one, page))), `${one}/${page}`).toEqual(shapeOf(english));
  }
});

test.each(languages)('the guide in %s calls things as the window calls them', (one) => {
  const { next, findings } = messagesOf(one);
  const isNamed = (name: string, words: string): boolean =>
    read(path.join(guide, one, name))
      .toLowerCase()
      .includes(words.toLowerCase());
  expect(isNamed('first-list.md', next.rows)).toBe(true);
  expect(isNamed('campaign.md', findings.consent.unknown)).toBe(true);
  expect(isNamed('erase.md', findings.dispositions.purge.label)).toBe(true);
  expect(isNamed('erase.md', findings.dispositions.anonymise.label)).toBe(true);
});

test('what the documents link to is there', () => {
  const documents = [
    ...['README.md', 'CONTRIBUTING.md'].map((name) => path.join(repository, name)),
    ...languages.flatMap((one) => pagesOf(one).map((page) => path.join(guide, one, page))),
    path.join(repository, 'resources/docs/what-lethe-cannot-do.md'),
    path.join(repository, 'resources/docs/threat-model.md'),
  ];
  const links = documents.flatMap((document) =>
    targetsOf(read(document)).map((target) => path.resolve(path.dirname(document), target)),
  );
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter((target) => !existsSync(target))).toEqual([]);
});

test('the pictures of the guide stay small, and each is shown', () => {
  const folder = path.join(guide, 'pictures');
  const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.webp'),
  );
  const bytes = pictures.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  expect(bytes).toBeLessThan(1_500_000);
  const shown = languages.flatMap((one) =>
    pagesOf(one).flatMap((page) => targetsOf(read(path.join(guide, one, page)))),
  );
  const unshown = pictures.filter((name) => !shown.includes(`../pictures/${name}`));
  expect(unshown).toEqual([]);
});

const decisions = path.join(repository, 'resources/docs/decisions');

test('each decision has a number of its own, and its heading begins with it', () => {
  const names = readdirSync(decisions);
  const numbers = names.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1] ?? name);
  expect(numbers.length).toBeGreaterThan(30);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  const others = names.filter(
    (name) => !read(path.join(decisions, name)).startsWith(`# ${name.slice(0, 4)} `),
  );
  expect(others).toEqual([]);
});

const roomsInside = [
  'shared/contract/commands',
  'electron/worker/handlers',
  ...['mapping', 'consent', 'detection', 'identity', 'anonymisation'].map(
    (capability) => `shared/engine/${capability}`,
  ),
  ...['files', 'files/workbook', 'store', 'worker', 'worker/jobs', 'cli'].map(
    (room) => `electron/${room}`,
  ),
];

test.each(roomsInside)('the map tells what each room of %s is about', (folder) => {
  const map = read(path.join(decisions, '0001-rooms-and-imports.md'));
  const rows = map.split('\n').filter((line) => line.split('|')[1]?.includes(`\`${folder}\``));
  const rooms = readdirSync(path.join(repository, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rooms.length).toBeGreaterThan(0);
  expect(rooms.filter((name) => !rows.some((row) => row.includes(`\`${name}\``)))).toEqual([]);
});
