import type { MenuItemConstructorOptions } from 'electron';
import type { Messages } from '#messages/index.ts';

/** No reload, no developer tools, no help on the web. */
export function menuTemplate(
  words: Messages['host'],
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const { menu } = words;
  const quit: MenuItemConstructorOptions = { label: menu.quit, role: 'quit' };
  const first: MenuItemConstructorOptions =
    platform === 'darwin'
      ? { label: words.windowTitle, submenu: [{ role: 'hide' }, { role: 'hideOthers' }, quit] }
      : { label: menu.file, submenu: [quit] };
  return [
    first,
    {
      label: menu.edit,
      submenu: [
        { label: menu.undo, role: 'undo' },
        { label: menu.redo, role: 'redo' },
        { type: 'separator' },
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { label: menu.zoomReset, role: 'resetZoom' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ];
}
