/** A stretch of a file of cards. `gap`: blank lines between cards. */
export type CardSpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'card' | 'broken' | 'gap';
};

const DEEPEST = 2; // a card of 2.1 may hold one other card, in AGENT

/**
 * The borders of all whole cards. A card without END is broken, and the next one begins at its own BEGIN
 * nevertheless; lines outside cards that are not blank are broken too. `cut`: the text ends in the middle of a card. Iterative,
 * linear in the text.
 */
export function findCards(
  text: string,
  options: { readonly final: boolean; readonly newline: '\n' | '\r' },
): { spans: CardSpan[]; consumed: number; cut: boolean } {
  const spans: CardSpan[] = [];
  const state = { start: 0, depth: 0, broken: false, agent: false, blank: true };
  const close = (end: number, kind: CardSpan['kind']): void => {
    if (end > state.start) spans.push({ start: state.start, end, kind });
    Object.assign(state, { start: end, depth: 0, broken: false, agent: false, blank: true });
  };
  const outside = (): CardSpan['kind'] => (state.blank ? 'gap' : 'broken');
  for (let position = 0; position < text.length;) {
    const found = text.indexOf(options.newline, position);
    if (found === -1 && !options.final) break;
    const end = found === -1 ? text.length : found + 1;
    const mark = cardMark(text, position, end);
    if (mark === 'begin') {
      const nested = state.depth > 0 && state.agent;
      if (!nested) close(position, state.depth > 0 ? 'broken' : outside());
      state.depth += 1;
      if (state.depth > DEEPEST) state.broken = true;
    } else if (mark === 'end') {
      state.depth -= 1;
      if (state.depth < 0) close(end, 'broken');
      else if (state.depth === 0) close(end, state.broken ? 'broken' : 'card');
    } else if (mark !== 'blank') state.blank = false;
    if (mark !== 'blank') state.agent = mark === 'agent';
    position = end;
  }
  const cut = options.final && state.depth > 0;
  if (options.final) close(text.length, cut ? 'broken' : outside());
  return { spans, consumed: options.final ? text.length : state.start, cut };
}

function cardMark(
  text: string,
  start: number,
  end: number,
): 'begin' | 'end' | 'agent' | 'blank' | 'other' {
  if (end - start > 64) return 'other';
  const line = text.slice(start, end).trim();
  if (line === '' || line === '\u00EF\u00BB\u00BF' || line === '\uFEFF') return 'blank';
  if (/^(?:\u00EF\u00BB\u00BF|\uFEFF)?(?:[\w-]+\.)?BEGIN\s*:\s*VCARD$/i.test(line)) return 'begin';
  if (/^(?:[\w-]+\.)?END\s*:\s*VCARD$/i.test(line)) return 'end';
  return /^AGENT[^:]*:$/i.test(line) ? 'agent' : 'other';
}
