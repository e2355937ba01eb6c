import { useQueries } from '@tanstack/react-query';
import { queryOf, toProblem } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import type { IncomingFile } from '#screens/common/incoming-files.tsx';
import { asFound, inspectionOf } from './list-choice.ts';
import type { FoundList } from './list-choice.ts';

export type LookedAt = {
  readonly file: IncomingFile;
  readonly problem: Problem | null;
  readonly lists: readonly FoundList[] | null; // null while it is being looked at
  readonly retry: () => void;
};

/** Of a larger archive the lists come in as one: nobody answers for each of hundreds. */
const MOST_MEMBERS = 30;

type Place = { readonly grant: string; readonly member: string | null };

/** A first look at every file on its way in, and at every list in an archive: which lists are inside. */
export function useFoundLists(
  files: readonly IncomingFile[],
  country: string,
): readonly LookedAt[] {
  const whole = useLook(
    files.map(({ grant }) => ({ grant, member: null })),
    country,
  );
  const places = files.flatMap(({ grant }, at) =>
    membersOf(whole[at]?.data).map((member) => ({ grant, member })),
  );
  const parts = useLook(places, country);
  return files.map((file, at) => {
    const query = whole[at];
    const problem = query?.error ? toProblem(query.error) : null;
    const retry = () => void query?.refetch();
    if (query?.data === undefined) return { file, problem, lists: null, retry };
    if (membersOf(query.data).length === 0) {
      return { file, problem, lists: listsIn(file, null, query.data), retry };
    }
    const own = parts.filter((_, place) => places[place]?.grant === file.grant);
    const failed = own.find((part) => part.error);
    const lists = own.flatMap((part, place) =>
      part.data === undefined ? [] : listsIn(file, membersOf(query.data)[place] ?? null, part.data),
    );
    const isLooking = own.some((part) => part.isPending);
    return {
      file,
      problem: failed?.error ? toProblem(failed.error) : null,
      lists: isLooking ? null : lists,
      retry: () => void Promise.all(own.map((part) => part.refetch())),
    };
  });
}

function useLook(places: readonly Place[], country: string) {
  return useQueries({
    queries: places.map((place) =>
      queryOf('source/inspect', inspectionOf({ ...place, sheet: null }, asFound, country)),
    ),
  });
}

function membersOf(seen: Output<'source/inspect'> | undefined): readonly string[] {
  const members = seen?.members ?? [];
  return members.length > MOST_MEMBERS ? [] : members;
}

function listsIn(
  file: IncomingFile,
  member: string | null,
  seen: Output<'source/inspect'>,
): readonly FoundList[] {
  const found = {
    grant: file.grant,
    file: member === null ? file.name : `${file.name}/${member}`,
    member,
  };
  const sheets = seen.sheets.filter((sheet) => sheet.rows > 0);
  const isManyLists = member === null && seen.members.length > 0;
  if (sheets.length === 0 || isManyLists)
    return [{ ...found, sheet: isManyLists ? null : seen.sheet, hidden: false }];
  return sheets.map((sheet) => ({ ...found, sheet: sheet.name, hidden: sheet.hidden }));
}
