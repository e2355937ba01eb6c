import { useQueries } from '@tanstack/react-query';
import { queryOf, toProblem } from '#bridge/index.ts';
import type { Input, Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import type { IncomingFile } from '../common/incoming-files.tsx';
import type { FoundList } from './list-choice.ts';

export type LookedAt = {
  readonly file: IncomingFile;
  readonly problem: Problem | null;
  readonly lists: readonly FoundList[] | null; // null while it is being looked at
};

export function inspectionOf(
  grant: string,
  sheet: string | null,
  country: string,
): Input<'source/inspect'> {
  return {
    file: { grant },
    sheet,
    encoding: null,
    delimiter: null,
    headerRow: null,
    country,
  };
}

/** A first look at every file on its way in: which lists are inside. */
export function useFoundLists(
  files: readonly IncomingFile[],
  country: string,
): readonly LookedAt[] {
  const queries = useQueries({
    queries: files.map((file) =>
      queryOf('source/inspect', inspectionOf(file.grant, null, country)),
    ),
  });
  return files.map((file, place) => {
    const query = queries[place];
    const problem = query?.error ? toProblem(query.error) : null;
    return { file, problem, lists: query?.data === undefined ? null : listsIn(file, query.data) };
  });
}

function listsIn(file: IncomingFile, seen: Output<'source/inspect'>): readonly FoundList[] {
  const found = { grant: file.grant, file: file.name };
  const sheets = seen.sheets.filter((sheet) => sheet.rows > 0);
  if (sheets.length === 0) return [{ ...found, sheet: seen.sheet, hidden: false }];
  return sheets.map((sheet) => ({ ...found, sheet: sheet.name, hidden: sheet.hidden }));
}
