import { readFileSync } from 'node:fs';
import { makeHouseholds } from '#support/lists/made-households.ts';
import { matchRecords } from '#support/match-records.ts';
import type { ListedPerson } from '#support/match-records.ts';
import type { Evaluation, EvaluationSection } from '../section.ts';

/** Labelled pairs of names under shared contacts, and invented families whose members must stay apart. */
export const pairs: EvaluationSection = { name: 'pairs', measure };

type Labelled = { readonly line: string; readonly isSame: boolean; readonly band: string };

function measure(): Evaluation {
  const labelled = readPairs().map(judge);
  const joined = labelled.filter(({ band }) => band === 'same');
  const same = labelled.filter(({ isSame }) => isSame);
  const right = joined.filter(({ isSame }) => isSame).length;
  const found = same.filter(({ band }) => band !== 'different').length;
  const families = measureHouseholds();
  const figures = [
    {
      label: 'pairs joined that are one (precision)',
      value: right / joined.length,
      count: joined.length,
      target: 0.999,
    },
    {
      label: 'one person joined (recall)',
      value: right / same.length,
      count: same.length,
      target: null,
    },
    {
      label: 'one person joined or asked (recall)',
      value: found / same.length,
      count: same.length,
      target: 0.97,
    },
    {
      label: 'parents and children kept apart',
      value: families.apart / families.pairs,
      count: families.pairs,
      target: 1,
    },
  ];
  const misses = labelled
    .filter(({ isSame, band }) => (isSame ? band !== 'same' : band === 'same'))
    .map(({ line, band }) => `${band}: ${line}`);
  return { figures, misses };
}

const FILES = ['names.txt', 'names.heldout.txt'] as const;

function readPairs(): string[] {
  return FILES.flatMap((name) =>
    readFileSync(new URL(`../../corpus/pairs/${name}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}

function judge(line: string): Labelled {
  const [label, one, other, shared] = line.split(';');
  const has = (letter: string): boolean => shared?.includes(letter) === true;
  const common: ListedPerson = {
    ...(has('e') ? { email: 'family@mailbox.example' } : {}),
    ...(has('p') ? { phone: '+4915112345678' } : {}),
    ...(has('b') ? { born: '1985-05-02' } : {}),
    ...(has('a') ? { address: 'Lindenstraße 12, Berlin' } : {}),
  };
  const { people, asked } = matchRecords([
    { ...common, full: one ?? '' },
    { ...common, full: other ?? '' },
  ]);
  const band = people === 1 ? 'same' : asked.length > 0 ? 'ask' : 'different';
  return { line, isSame: label === 'same', band };
}

/** At every threshold, down to one at which nearly everything would be joined. */
function measureHouseholds(): { readonly pairs: number; readonly apart: number } {
  const { records, parentAndChild } = makeHouseholds(400);
  let [pairsSeen, apart] = [0, 0];
  for (const same of [0, 5, 9, 13, 17]) {
    const { personOf } = matchRecords(records, { same, ask: 0 });
    for (const [parent, child] of parentAndChild) {
      pairsSeen += 1;
      if (personOf[parent] !== personOf[child]) apart += 1;
    }
  }
  return { pairs: pairsSeen, apart };
}
