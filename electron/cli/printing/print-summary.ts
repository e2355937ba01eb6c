import { listName } from '#domain/list-name.ts';
import type { ListPlace } from '#domain/list-name.ts';
import type { Output } from '#contract/call.ts';
import { findingKinds } from '#domain/finding.ts';
import type { Output as Printer } from './output.ts';
import { sourceNotes } from './source-notes.ts';
import { printable, say, sayCount, texts } from './words.ts';

type Source = ListPlace & {
  readonly rowsRead: number;
  readonly records: number;
  readonly empty: number;
};

/** What a person wants to know first: what was read, who was found. */
export async function printSummary(printer: Printer, head: Output<'document/head'>): Promise<void> {
  const lines = head.sources.flatMap((source) => [
    sourceLine(source, source.setAside.length),
    ...sourceNotes(source),
  ]);
  lines.push(sayCount(texts.cli.peopleFound, head.totals.people));
  for (const kind of findingKinds) {
    const people = head.totals.findings[kind] ?? 0;
    if (people > 0)
      lines.push(`${String(people).padStart(8)}  ${texts.findings.kinds[kind].label}`);
  }
  await printer.write(`${lines.join('\n')}\n`);
}

export function sourceLine(source: Source, setAside: number): string {
  const { rowsRead, records, empty } = source;
  const name = printable(listName(source));
  const counts = say(texts.cli.importedDetail, { records, empty, setAside });
  return `${sayCount(texts.cli.imported, rowsRead, { file: name })} (${counts})`;
}
