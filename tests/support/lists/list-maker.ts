import type { ListLanguage } from './list-languages.ts';

/** The same numbers for the same seed, from 0 to `below - 1`. */
export function seededDraws(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

export type ListKind = 'whole' | 'mostly-ascii' | 'one-word';

const PLAIN = 'John Maria Peter Alex Emma Robert Linda Sam Olivia Martin Clara Victor'.split(' ');

/** A list of invented people: every cell in the language, one row in five, or one cell of the whole list. */
export function makeList(words: ListLanguage, rows: number, seed: number, kind: ListKind): string {
  const draw = seededDraws(seed);
  const pick = (text: string): string => {
    const all = text.split(' ');
    return all[draw(all.length)] ?? '';
  };
  const special = draw(rows);
  const header = kind === 'whole' ? words.header : ['name', 'surname', 'city', 'note'];
  const lines = [[...header, 'phone', 'e-mail'].join(';')];
  for (let row = 0; row < rows; row += 1) {
    const wholly = kind === 'whole' || (kind === 'mostly-ascii' && row % 5 === special % 5);
    const plain = (): string => PLAIN[draw(PLAIN.length)] ?? '';
    const cells = wholly
      ? [pick(words.first), pick(words.last), pick(words.cities), note(words, draw)]
      : [plain(), plain(), 'London', 'ok'];
    if (kind === 'one-word' && row === special) cells[1] = accented(words, draw);
    lines.push([...cells, `+1555${1000 + draw(9000)}`, `p${row}@example.org`].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function note(words: ListLanguage, draw: (below: number) => number): string {
  return draw(2) === 0 ? '' : (words.notes[draw(words.notes.length)] ?? '');
}

/** A name with a letter beyond ASCII. */
function accented(words: ListLanguage, draw: (below: number) => number): string {
  const names = `${words.first} ${words.last}`.split(' ').filter((name) => /[^\0-\x7F]/.test(name));
  return names[draw(names.length)] ?? '';
}
