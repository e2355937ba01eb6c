/** Shown for a moment while the page gets another process. */
export const BLANK_PAGE = 'data:text/html,<title>Lethe</title>';

/** Why the page leaves, where it put that into its address before it asked. */
const reasons = ['locked', 'damaged'];

/** Where the page starts again: at the door, with a word about why. */
export function addressAfterLock(shown: string): string {
  const { origin, protocol, host, hash } = new URL(shown);
  const start = origin === 'null' ? `${protocol}//${host}/` : `${origin}/`; // a scheme of our own has no origin
  const query = new URLSearchParams(hash.split('?')[1]);
  const reason = reasons.find((name) => query.get(name) === '1');
  return reason === undefined ? start : `${start}#/?${reason}=1`;
}
