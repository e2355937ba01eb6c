/**
 * Runs in the page, as text. What was copied out of the window is personal: half a minute later it is taken from the clipboard.
 * A page may not read the clipboard, so it clears it only while nobody has been elsewhere meanwhile.
 */
export function clearCopied(): void {
  let changes = 0;
  const note = (): void => {
    changes += 1;
  };
  addEventListener('blur', note);
  for (const name of ['copy', 'cut']) {
    addEventListener(name, () => {
      note();
      const own = changes;
      setTimeout(() => {
        if (changes === own) void navigator.clipboard.writeText('').catch(() => null);
      }, 30_000);
    });
  }
}
