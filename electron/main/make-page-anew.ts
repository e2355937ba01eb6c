import type { NavigationHistory, WebContents } from 'electron';
import { addressAfterLock, BLANK_PAGE } from '#host/address-after-lock.ts';

type Contents = Pick<WebContents, 'getURL' | 'loadURL' | 'isDestroyed'> & {
  readonly navigationHistory: Pick<NavigationHistory, 'clear'>;
};

/**
 * A page that only loads again keeps its process, and with it the text of everybody whom it showed. Another site gets a
 * process of its own, the old one ends, and the application starts in a third (D25).
 */
export async function makePageAnew(contents: Contents | null): Promise<void> {
  if (contents === null || contents.isDestroyed()) return;
  const address = addressAfterLock(contents.getURL());
  await contents.loadURL(BLANK_PAGE);
  await contents.loadURL(address);
  contents.navigationHistory.clear();
}
