import { listChangePrograms } from '#worker/outputs/change-programs.ts';
import type { Handler } from '#worker/handler.ts';
import { openedReader } from '#worker/opened-workspace.ts';

export const suppressionProgramsHandler: Handler<'suppression/programs'> = (deps) => {
  const store = openedReader(deps);
  if (!store.ok) return store;
  const programs = listChangePrograms(deps.resources, store.value).map(
    ({ program: { id, title }, used }) => ({ id, title, used }),
  );
  return { ok: true, value: { programs } };
};
