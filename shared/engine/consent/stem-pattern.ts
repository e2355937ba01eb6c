/**
 * Any of the stems, to be looked for in spaced text. `stem~` may go on, `~stem` may have something before it; else a
 * whole word. Stems are folded letters. What must begin a word shares one look behind, and stands in the order of its
 * letters: a thousand stems are then tried as one tree of letters, and only where a word begins.
 */
export function stemsPattern(stems: readonly string[]): RegExp {
  const sorted = [...new Set(stems)].toSorted();
  const inside = sorted.filter((stem) => stem.startsWith('~')).map(wordOf);
  const first = sorted.filter((stem) => !stem.startsWith('~')).map(wordOf);
  const atBegin = first.length === 0 ? [] : [`(?<=[^\\p{L}\\p{N}])(?:${first.join('|')})`];
  return new RegExp([...atBegin, ...inside].join('|'), 'u');
}

function wordOf(stem: string): string {
  const inner = stem.replace(/^~|~$/g, '').replaceAll(/[^\p{L}\p{N}~ ]/gu, ' ');
  const after = stem.endsWith('~') ? '' : '(?=[^\\p{L}\\p{N}])';
  return `${inner.replaceAll('~', '\\p{L}*')}${after}`;
}
