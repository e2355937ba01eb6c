import type { App, BrowserWindow } from 'electron';
import type { Output } from '#contract/call.ts';

/** Out of screenshots, shared screens and the previews of the task bar, where the user wants it and the system can (D17, D42, F32). */
export function hideFromCapture(
  window: Pick<BrowserWindow, 'setContentProtection'> | null,
  preferences: Pick<Output<'preferences/read'>, 'hideFromCapture'>,
): void {
  window?.setContentProtection(preferences.hideFromCapture);
}

/** A workspace that was opened from the file manager stands in the system's list of recent files: it names a client (D18). */
export function forgetRecentFiles(app: Pick<App, 'clearRecentDocuments'>): void {
  app.clearRecentDocuments();
}
