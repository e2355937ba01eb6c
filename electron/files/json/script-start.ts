/** What stands before a list in a script, in the answer of a server, and in an export that a page is to load. */
const START =
  /^(?:\)\]\}'?,?|while ?\(1\);|for ?\(;;\);|export default|(?:(?:var|let|const) +)?[\w$.[\]"']{1,80} *=(?=\s*[[{])|[\w$.]{1,80} *\((?=\s*[[{]))\s*/;

/** Of a text without spaces and comments before it. */
export function lengthOfStart(text: string): number {
  return START.exec(text)?.[0].length ?? 0;
}
