import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading } from '#domain/source.ts';
import { isBlank } from './detect-header.ts';
import { limits } from './limits.ts';
import type { ReadRow, RowBatch, RowReader, SetAsideRow } from './reading.ts';

type JsonFile = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
};

const BATCH_ROWS = 1000;

/** An array of objects, or one object a line, as a table: a column for each key that some object has. */
export function openJson(file: JsonFile): Result<RowReader, Problem> {
  const objects = parseObjects(file.bytes.toString('utf8').replace(/^\uFEFF/, ''));
  if (objects === null) return failed(problem('source/not-a-list', { file: file.name }));
  if (objects.length === 0) return failed(problem('source/empty', { file: file.name }));
  const names = new Set<string>();
  for (const object of objects) for (const name of Object.keys(object ?? {})) names.add(name);
  if (names.size > limits.columns) {
    return failed(problem('source/too-large', { file: file.name, columns: names.size }));
  }
  const reading: SourceReading = {
    file: file.name,
    sheet: null,
    format: 'json',
    dialect: null,
    headerRow: null,
    header: [...names],
    warnings: [],
  };
  return ok(createReader(file, objects, reading));
}

/** The cells of a kept object. */
export function readJsonCells(content: string, header: readonly string[]): string[] {
  const object = toObject(JSON.parse(content));
  return header.map((name) => toCell(object === null ? undefined : ownValue(object, name)));
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Null: no list of objects. A line that is no object is kept as null, so that it is counted. */
function parseObjects(text: string): (JsonObject | null)[] | null {
  const whole = tryParse(text);
  const list = Array.isArray(whole) ? whole : findList(whole);
  if (list !== null) return list.map(toObject);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const objects = lines.map((line) => toObject(tryParse(line)));
  const readable = objects.filter((object) => object !== null).length;
  return readable >= 1 && readable * 2 > objects.length ? objects : null;
}

/** `{ "contacts": [...] }`: the list inside, where there is exactly one. */
function findList(whole: unknown): unknown[] | null {
  const object = toObject(whole);
  if (object === null) return null;
  const lists = Object.values(object).filter(
    (value): value is unknown[] =>
      Array.isArray(value) && value.length > 0 && toObject(value[0]) !== null,
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

function ownValue(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Text as it is; a list of plain values joined, anything deeper as JSON. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.map(String).join('; ');
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

function createReader(
  file: JsonFile,
  objects: readonly (JsonObject | null)[],
  reading: SourceReading,
): RowReader {
  const counts = { rowsRead: 0, records: 0, empty: 0, setAside: 0 };
  const prelude = Buffer.alloc(0);

  async function* batches(): AsyncGenerator<RowBatch> {
    for (let from = 0; from < objects.length; from += BATCH_ROWS) {
      const rows: ReadRow[] = [];
      const setAside: SetAsideRow[] = [];
      let empty = 0;
      for (const object of objects.slice(from, from + BATCH_ROWS)) {
        counts.rowsRead += 1;
        const content = JSON.stringify(object);
        const cells = object === null ? [] : readJsonCells(content, reading.header);
        if (object === null) {
          setAside.push({ row: counts.rowsRead, reason: 'row.not_a_person', content });
        } else if (isBlank(cells)) empty += 1;
        else rows.push({ row: counts.rowsRead, cells, content });
      }
      counts.records += rows.length;
      counts.setAside += setAside.length;
      counts.empty += empty;
      const share = Math.min(1, (from + BATCH_ROWS) / objects.length);
      const bytesRead = Math.round(file.bytes.length * share);
      yield { rows, setAside, empty, bytesRead, bytesTotal: file.bytes.length };
    }
  }

  return {
    reading,
    prelude,
    batches,
    counts: () => ({ ...counts }),
    finish: () =>
      ok({
        reading,
        counts: { ...counts },
        sha256: file.sha256,
        bytes: file.bytes.length,
        prelude,
        trailer: Buffer.alloc(0),
      }),
    close: () => Promise.resolve(),
  };
}
