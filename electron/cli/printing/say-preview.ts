import { listName } from '#domain/list-name.ts';
import type { Output } from '#contract/call.ts';
import type { Act } from '#domain/disposition.ts';
import { sayAnonymity } from './say-anonymity.ts';
import { LANGUAGE, printable, say, sayCount, texts } from './words.ts';

type Preview = Output<'disposition/preview'>;
type Total = Preview['totals'][number];

/** What a dry run answers where no JSON is asked for: all that the window shows before an act. */
export function sayPreview(preview: Preview, act: Act): readonly string[] {
  const { act: words } = texts;
  return [
    preview.people === 0
      ? nobodyLine(preview, act)
      : `${sayCount(words.concerns, preview.people)} ${sayCount(words.withRows, preview.records)}`,
    ...peopleLines(preview.sample, preview.people),
    ...counted(words.heldOut, preview.held),
    ...peopleLines(preview.stay.held, preview.held),
    ...counted(words.restrictedOut, preview.restricted),
    ...peopleLines(preview.stay.restricted, preview.restricted),
    ...counted(words.restrictedAsked, preview.restrictedAsked),
    ...counted(words.restrictedGo, preview.restrictedGo),
    ...counted(words.dependents, preview.dependents),
    ...counted(words.household, preview.household),
    ...preview.sources.filter(({ rows }) => rows > 0).map(listLine),
    ...changeLines(preview),
    ...totalLines(preview, act),
    ...sayAnonymity(preview),
    ...(act === 'purge' ? counted(words.fingerprints, preview.suppression.fingerprints) : []),
    ...(act === 'purge' ? counted(words.sharedFingerprints, preview.suppression.shared) : []),
    ...(act === 'purge' || act === 'anonymise' ? dutyLines(preview) : []),
  ];
}

/** Whoever loses nothing by slimming was chosen all the same, and is here. */
function nobodyLine({ held, restricted }: Preview, act: Act): string {
  return act === 'slim' && held + restricted === 0 ? texts.act.nothingToSlim : texts.act.nobody;
}

/** Some of the people by number and name, each with what was found about them. */
function peopleLines(sample: Preview['sample'], people: number): readonly string[] {
  const more = people - sample.length;
  return [
    ...sample.map(({ id, name, kinds }) => {
      const found = kinds.map((kind) => texts.card.found[kind]).join('; ');
      return printable(`  ${id}  ${name === '' ? texts.common.noName : name}: ${found}`);
    }),
    ...(more > 0 && sample.length > 0 ? [`  ${sayCount(texts.act.sampleMore, more)}`] : []),
  ];
}

function counted(forms: Parameters<typeof sayCount>[0], count: number): readonly string[] {
  return count === 0 ? [] : [sayCount(forms, count)];
}

function listLine({ rows, rowsLeft, ...list }: Preview['sources'][number]): string {
  const { rowsGo, rowsLeft: left } = texts.act;
  return printable(`  ${listName(list)}: ${sayCount(rowsGo, rows)}, ${sayCount(left, rowsLeft)}`);
}

function changeLines({ cells, changes }: Preview): readonly string[] {
  const lines = changes.map(({ column, before, after }) =>
    printable(`  ${column}: ${before} -> ${after === '' ? `(${texts.act.goes})` : after}`),
  );
  return [...counted(texts.act.cellsGo, cells), ...lines];
}

/** What leaves with the rows; or what of it stays the same, and what changes. */
function totalLines({ totals }: Preview, act: Act): readonly string[] {
  const { totalsLeave, totals: same, totalsChange } = texts.act;
  if (act === 'purge') return titled(totalsLeave, totals, false);
  const moves = ({ before, after, coarser, groupsMove }: Total): boolean =>
    before !== after || coarser || groupsMove > 0;
  return [
    ...titled(
      same,
      totals.filter((total) => !moves(total)),
      false,
    ),
    ...titled(totalsChange, totals.filter(moves), true),
  ];
}

function titled(title: string, totals: Preview['totals'], showsAfter: boolean): readonly string[] {
  if (totals.length === 0) return [];
  const lines = totals.flatMap((total) => {
    const { column, figure, before } = total;
    const was = figure === 'dated' ? sayCount(texts.act.cellsDated, before) : String(before);
    const line = printable(`  ${column}: ${was}${showsAfter ? ` -> ${sayAfter(total)}` : ''}`);
    return [line, ...groupLines(total, showsAfter)];
  });
  return [`${title}:`, ...lines];
}

/** By service, or by month. */
function groupLines({ groups, moreGroups }: Total, showsAfter: boolean): readonly string[] {
  const lines = groups.map(({ group, before, after }) => {
    const name = group === '' ? texts.common.noName : group;
    return printable(`    ${name}: ${before}${showsAfter ? ` -> ${after}` : ''}`);
  });
  return moreGroups > 0 ? [...lines, `    ${sayCount(texts.act.sampleMore, moreGroups)}`] : lines;
}

/** Ranges and years do stay: no total of nought. */
function sayAfter({ figure, after, coarser }: Total): string {
  if (!coarser) return String(after);
  const { none, some } = texts.act.totalsCoarser[figure];
  return after === 0 ? none : say(some, { n: after });
}

function dutyLines({ mustKeep }: Preview): readonly string[] {
  if (mustKeep.length === 0) return [];
  const lines = mustKeep.map(({ text, years, citation }) =>
    printable(
      `  ${say(text[LANGUAGE])} (${sayCount(texts.act.mustKeepYears, years)}; ${citation})`,
    ),
  );
  return [`${texts.act.mustKeep}:`, ...lines];
}
