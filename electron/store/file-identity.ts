import { statSync } from 'node:fs';

type Opened = { readonly path: string };

const identities = new WeakMap<object, string>();

/** Remembers which file a connection opened, by device and number of the file. */
export function noteIdentity(opened: Opened): void {
  identities.set(opened, identityOf(opened.path));
}

/** True where another file stands at the path now: what we erase would live on in it (C10). */
export function isReplaced(opened: Opened): boolean {
  try {
    return identities.get(opened) !== identityOf(opened.path);
  } catch {
    return true; // removed
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
