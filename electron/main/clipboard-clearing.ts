import type { Clipboard } from 'electron';

const KEPT_FOR = 30_000; // milliseconds

/**
 * What was copied out of the window is personal: half a minute later it is taken from the clipboard, unless something
 * else has taken its place. Gives the function to call after each copy.
 */
export function createClipboardClearing(
  clipboard: Pick<Clipboard, 'readText' | 'clear'>,
  wait: (run: () => void, milliseconds: number) => void = setTimeout,
): () => Promise<void> {
  const clearIfStill = async (copied: string): Promise<void> => {
    if ((await clipboard.readText()) === copied) clipboard.clear();
  };
  return async () => {
    const copied = await clipboard.readText();
    if (copied !== '') wait(() => void clearIfStill(copied), KEPT_FOR);
  };
}
