/**
 * A copy whose bytes lie in one place and can be overwritten there. V8 keeps small arrays in its own heap, and leaves the
 * bytes there when they are handed to native code or to another thread: so they begin outside of it.
 */
export function wipeableCopy(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const copy = new Uint8Array(new ArrayBuffer(length));
  let at = 0;
  for (const part of parts) {
    copy.set(part, at);
    at += part.length;
  }
  return copy;
}
