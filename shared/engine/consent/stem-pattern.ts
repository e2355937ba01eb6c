/**
 * `stem~` may go on, `~stem` may have something before it; else a whole word. Stems are folded letters, to be looked
 * for in spaced text.
 */
export function stemPattern(stem: string): string {
  const inner = stem.replace(/^~|~$/g, '').replaceAll(/[^\p{L}\p{N}~ ]/gu, ' ');
  const before = stem.startsWith('~') ? '' : '(?<=[^\\p{L}\\p{N}])';
  const after = stem.endsWith('~') ? '' : '(?=[^\\p{L}\\p{N}])';
  return `${before}${inner.replaceAll('~', '\\p{L}*')}${after}`;
}
