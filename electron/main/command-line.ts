import { callNames } from '#contract/call-names.ts';

/**
 * The call of the `lethe` command that the program was started with (`Lethe audit list.csv`), or null where a window is
 * wanted. Electron's own arguments come first: the program, and outside a package the folder of the application.
 */
export function findCall(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const given = argv.slice(isPackaged ? 1 : 2);
  const [first] = given;
  return first !== undefined && (callNames as readonly string[]).includes(first) ? given : null;
}
