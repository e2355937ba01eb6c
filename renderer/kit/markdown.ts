/** The little of Markdown that the help pages use, as data: it becomes elements, never markup from text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

const headingLine = /^(#{1,3}) (.*)$/;
const bulletLine = /^- (.*)$/;
const numberLine = /^\d{1,3}\. (.*)$/;
const inlineMark = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
/** Places inside the program. Anything else is no link: it stays text. */
const internalTarget = /^(?:#\/[\w/?=&-]*|help:[a-z-]+|term:[a-z]+)$/;

export function parseMarkdown(source: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const paragraph of source.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 0) blocks.push(...toBlocks(lines));
  }
  return blocks;
}

function toBlocks(lines: readonly string[]): readonly Block[] {
  const [first = '', ...rest] = lines;
  const heading = headingLine.exec(first);
  if (heading !== null) {
    const level = (heading[1] ?? '#').length as 1 | 2 | 3;
    const title: Block = { kind: 'heading', level, text: (heading[2] ?? '').trim() };
    return rest.length === 0 ? [title] : [title, ...toBlocks(rest)];
  }
  for (const [pattern, ordered] of [
    [bulletLine, false],
    [numberLine, true],
  ] as const) {
    if (pattern.test(first)) return [{ kind: 'list', ordered, items: toItems(lines, pattern) }];
  }
  return [{ kind: 'paragraph', content: parseInline(lines.join(' ')) }];
}

/** A line that begins no item goes on with the one above. */
function toItems(lines: readonly string[], pattern: RegExp): readonly (readonly Inline[])[] {
  const texts: string[] = [];
  for (const line of lines) {
    const item = pattern.exec(line);
    if (item !== null) texts.push(item[1] ?? '');
    else texts.push(`${texts.pop() ?? ''} ${line.trim()}`);
  }
  return texts.map(parseInline);
}

export function parseInline(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const addText = (end: number): void => {
    if (end > from) parts.push({ kind: 'text', text: text.slice(from, end) });
  };
  for (const found of text.matchAll(inlineMark)) {
    const [all, strong, label = '', target = ''] = found;
    if (strong === undefined && !internalTarget.test(target)) continue;
    addText(found.index);
    parts.push(
      strong === undefined
        ? { kind: 'link', text: label, target }
        : { kind: 'strong', text: strong },
    );
    from = found.index + all.length;
  }
  addText(text.length);
  return parts;
}
