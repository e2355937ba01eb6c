/** A piece of a script as JSON, and where it ends. */
export type ScriptPiece = { readonly json: string; readonly end: number };

const OPENING = /[uUbB]?(["'])/y;

/** A text in either kind of quotes. Null: none begins here; `cut`: it has no end. */
export function readScriptText(source: string, at: number): ScriptPiece | 'cut' | null {
  OPENING.lastIndex = at;
  const quote = OPENING.exec(source)?.[1];
  if (quote === undefined) return null;
  const start = OPENING.lastIndex;
  const stop = quote === '"' ? /["\\]/g : /['\\\r\n]/g; // in single quotes no line may end
  stop.lastIndex = start;
  for (let found = stop.exec(source); found !== null; found = stop.exec(source)) {
    if (found[0] === quote) {
      const json = toJsonText(source.slice(start, found.index));
      return json === null ? null : { json, end: found.index + 1 };
    }
    if (found[0] !== '\\') return null;
    stop.lastIndex = found.index + 2;
  }
  return 'cut';
}

const ESCAPES = /\\(?:u[\da-fA-F]{4}|x([\da-fA-F]{2})|\r\n|([\s\S]))|["\u0000-\u001F]/g;
const OF_JSON = '"\\/bfnrt';

/** Null: it holds an escape of which nobody knows what it means. */
function toJsonText(text: string): string | null {
  let isKnown = true;
  const inside = text.replace(ESCAPES, (found: string, hex?: string, letter?: string) => {
    if (hex !== undefined) return `\\u00${hex}`;
    if (!found.startsWith('\\')) return JSON.stringify(found).slice(1, -1);
    if (letter === undefined) return found.startsWith('\\u') ? found : '';
    if (OF_JSON.includes(letter)) return found;
    if (letter === "'") return letter;
    if (letter === '\n') return ''; // a line that goes on
    isKnown = false;
    return '';
  });
  return isKnown ? `"${inside}"` : null;
}
