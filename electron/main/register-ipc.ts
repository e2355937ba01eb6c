import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import type { Envelope } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import type { Host } from '#host/host.ts';
import { isOurs } from './origin.ts';

/** The channels between preload and main. The preload names the same: it may import nothing but names of commands. */
export const channels = {
  invoke: 'lethe:invoke',
  grantPaths: 'lethe:grant-paths',
  refused: 'lethe:refused',
  event: 'lethe:event',
  copied: 'lethe:copied',
} as const;

type OurContents = Pick<WebContents, 'id'> & { readonly mainFrame: WebFrameMain };

const refused: Envelope<unknown> = { ok: false, problem: problem('input/invalid') };
const MAXIMUM_FILES = 200;

/** Calls are answered only for the main frame of our own window, showing our own page. */
export function registerIpc(parts: {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly contents: () => OurContents | null;
  readonly host: Pick<Host, 'call' | 'grantPaths'>;
  readonly onRefused: () => void;
  readonly onCopied: () => Promise<void>;
}): void {
  const { ipcMain, host } = parts;
  const isOurPage = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean => {
    const contents = parts.contents();
    if (contents === null || senderFrame === null || sender.id !== contents.id) return false;
    return senderFrame === contents.mainFrame && isOurs(senderFrame.url);
  };
  ipcMain.handle(channels.invoke, (event, name: unknown, input: unknown) =>
    isOurPage(event) ? host.call(name, input) : refused,
  );
  ipcMain.handle(channels.grantPaths, (event, paths: unknown) =>
    isOurPage(event) && isListOfPaths(paths) ? host.grantPaths(paths) : [],
  );
  ipcMain.handle(channels.refused, (event) => {
    if (isOurPage(event)) parts.onRefused();
  });
  ipcMain.handle(channels.copied, (event) => {
    return isOurPage(event) ? parts.onCopied() : undefined;
  });
}

function isListOfPaths(paths: unknown): paths is readonly string[] {
  if (!Array.isArray(paths) || paths.length > MAXIMUM_FILES) return false;
  return paths.every((path) => typeof path === 'string' && path !== '' && path.length < 32_768);
}
