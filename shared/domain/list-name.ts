import type { SourceReading } from './source.ts';

/** By which a list is told from the others of its file. */
export type ListPlace = {
  readonly file: string;
  readonly sheet: string | null;
  readonly part?: string | undefined; // of a list below another one
};

/** What a list below another one is called: its heading, else its title, else its number. Absent in the first list. */
export function listPlaceOf({
  file,
  sheet,
  below,
  heading,
  titles = [],
}: Pick<SourceReading, 'file' | 'sheet' | 'below' | 'heading' | 'titles'>): ListPlace {
  if (below === undefined) return { file, sheet };
  return { file, sheet, part: heading?.text ?? titles.at(-1) ?? String(below.number) };
}

/** In one line, where no words are at hand. */
export function listName({ file, sheet, part }: ListPlace): string {
  return [sheet === null ? file : `${file} [${sheet}]`, part]
    .filter((one) => one !== undefined)
    .join(' / ');
}
