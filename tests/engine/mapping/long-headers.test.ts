import { describe, expect, test } from 'vitest';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';
import { startProcessorClock } from '#support/processor-time.ts';

/** Headers as long as a cell may be. Text that stands in the wrong row, or was made to hold the program up. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['one word', 'n'],
  ['words that all mean something', 'mailname'],
  ['words with full stops', 'Mail. '],
  ['brackets that nothing closes', '('],
  ['brackets with answers', '(yes/'],
  ['spaces', ' '],
  ['a dash and a space', '- '],
  ['Cyrillic letters', 'ш'],
  ['Thai letters', 'อีเมล'],
  ['Chinese letters', '邮件'],
  ['Vietnamese questions', 'có nhận tin '],
  ['slashes', 'a / '],
  ['colons', 'Contact: '],
  ['letters and numbers', 'a1'],
  ['capitals among others', 'aB'],
];

describe('a header of thousands of letters (A15, A17)', () => {
  test.each(SHAPES)('%s', (_, repeated) => {
    const header = `x${repeated.repeat(Math.ceil(20_000 / repeated.length))}`.slice(0, 20_000);
    const spent = startProcessorClock();
    const { columns } = mapColumns({
      header: [header, 'Email'],
      samples: [
        ['tea', 'ann@example.com'],
        ['milk', 'bob@example.com'],
      ],
      fileName: 'list.csv',
      sheet: null,
      vocabulary,
      profiles: [],
    });
    expect(spent()).toBeLessThan(LONGEST);
    expect(columns[1]).toMatchObject({ role: 'email' });
  });
});

/** Milliseconds of the processor. What takes time in proportion needs a tenth of it on a slow machine. */
const LONGEST = 3000;
