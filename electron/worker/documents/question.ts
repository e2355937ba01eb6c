import type { Output } from '#contract/call.ts';
import type { MatchEvidence } from '#domain/match.ts';
import { foldCell } from '#engine/consent/index.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { walkWholeRecords } from '#store/records/rewrite-records.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { ListQuestion, OpenQuestion, PairQuestion } from '../questions/open-question.ts';
import { isDateColumn } from '../jobs/importing/map-list.ts';
import { toPairRecord } from './pair-record.ts';
import { indexSources } from './record-cells.ts';

type Question = Output<'question/list'>['questions'][number];
type Sample = Question['samples'][number];

const MOST_SAMPLES = 8;
/** Rows that are looked at for samples. */
const MOST_ROWS = 5000;

/** A question as it is put to somebody; null where what it is about is gone. */
export function toQuestion(store: ReadableStore): (question: OpenQuestion) => Question | null {
  const recordOf = toPairRecord(store);
  const { positionOf } = indexSources(store);
  return (question) =>
    question.kind === 'pair'
      ? toPair(question, recordOf)
      : toList(question, (source) => samplesOf(store, source, { question, positionOf }));
}

function toPair(
  question: PairQuestion,
  recordOf: ReturnType<typeof toPairRecord>,
): Question | null {
  const { id, kind, answers, people, severity, seconds, pair, alike } = question;
  const [a, b] = [recordOf(pair.a), recordOf(pair.b)];
  if (a === null || b === null) return null;
  const evidence = JSON.parse(pair.evidence) as [MatchEvidence['code'], number][];
  return {
    id,
    kind,
    people,
    severity,
    seconds,
    answers: [...answers],
    files: [...new Set([a.file, b.file])],
    header: null,
    role: null,
    channel: null,
    word: null,
    now: null,
    cells: 2,
    samples: [],
    pair: {
      a,
      b,
      weight: pair.weight,
      evidence: evidence.map(([code, weight]) => ({ code, weight })),
      alike: alike.length,
    },
  };
}

function toList(
  question: ListQuestion,
  samples: (source: StoredSource) => readonly Sample[],
): Question {
  const { id, kind, answers, people, severity, seconds, sources, header, word, cells } = question;
  const column = sources[0]?.columns.find(({ name }) => name === header) ?? null;
  return {
    id,
    kind,
    people,
    severity,
    seconds,
    word,
    now: question.now,
    cells,
    answers: [...answers],
    files: sources.map(({ reading }) => reading.sheet ?? reading.file),
    header: header === '' ? null : header,
    role: column?.role ?? null,
    channel: column?.channel ?? null,
    samples: sources.flatMap(samples).slice(0, MOST_SAMPLES),
    pair: null,
  };
}

function samplesOf(
  store: ReadableStore,
  source: StoredSource,
  about: { readonly question: ListQuestion; readonly positionOf: (id: number) => number },
): readonly Sample[] {
  const { question, positionOf } = about;
  const columns =
    question.kind === 'date_order'
      ? source.columns.filter(isDateColumn)
      : source.columns.filter(({ name }) => name === question.header);
  const samples: Sample[] = [];
  const seen = new Set<string>();
  let rows = 0;
  for (const { row, content, signals } of walkWholeRecords(store, source.id)) {
    rows += 1;
    if (rows > MOST_ROWS || samples.length >= MOST_SAMPLES) break;
    const cells = cellsOf(source.reading, content);
    const value = columns.map(({ index }) => cells[index] ?? '').find((cell) => cell !== '');
    if (value === undefined) continue;
    const folded = foldCell(value);
    const isAsked = question.folded === null ? !seen.has(folded) : folded === question.folded;
    if (!isAsked) continue;
    seen.add(folded);
    const { full, first, last } = signals.name;
    const name = full ?? [first, last].filter((part) => part !== null).join(' ');
    samples.push({ source: positionOf(source.id), row, name, value });
  }
  return samples;
}
