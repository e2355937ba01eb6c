import type { ChangeProgram } from '#domain/change-program.ts';
import type { ReadableStore } from '#store/database.ts';
import { listSources } from '#store/records/sources.ts';
import type { Resources } from '../resources.ts';

export type KnownProgram = { readonly program: ChangeProgram; readonly used: boolean };

/** Programs that take refusals back; those from which a list of the workspace comes stand first, the others by their names. */
export function listChangePrograms(
  resources: Resources,
  store: ReadableStore,
): readonly KnownProgram[] {
  const profiles = new Set(listSources(store).map(({ profile }) => profile));
  return resources
    .changePrograms()
    .map((program) => ({ program, used: program.profiles.some((one) => profiles.has(one)) }))
    .toSorted(
      (one, other) =>
        Number(other.used) - Number(one.used) ||
        one.program.title.localeCompare(other.program.title, 'en'),
    );
}
