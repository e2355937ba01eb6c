import path from 'node:path';
import { callNames } from '#contract/call-names.ts';

/**
 * The call of the `lethe` command that the program was started with (`Lethe audit list.csv`), or null where a window is
 * wanted. Electron's own arguments come first: the program, and outside a package the folder of the application.
 */
export function findCall(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const given = givenIn(argv, isPackaged);
  const [first] = given;
  return first !== undefined && (callNames as readonly string[]).includes(first) ? given : null;
}

/**
 * The workspace whose file was opened in the file manager: its path is all that the program is given. Null where none was,
 * or where it names another computer: asking for such a file would be a call over the network.
 */
export function findWorkspaceFile(argv: readonly string[], isPackaged: boolean): string | null {
  const given = argv.slice(isPackaged ? 1 : 2);
  const file = given.find((value) => /\.lethe$/i.test(value) && !/^(?:-|[\\/]{2})/.test(value));
  return file === undefined ? null : path.resolve(file);
}

/** An AppImage puts this switch first where the system gives it no sandbox; a command opens no window that needs one. */
function givenIn(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(isPackaged ? 1 : 2);
  return given[0] === '--no-sandbox' ? given.slice(1) : given;
}
