import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning } from '#domain/source.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { isBlank, looksLikeData } from '../rows/detect-header.ts';
import { decodeBytes } from '../encoding/encodings.ts';
import { flattenJson } from './flatten-json.ts';
import { findJsonList } from './json-lists.ts';
import { toObject } from './json-object.ts';
import type { JsonFindings } from './json-lists.ts';
import { parseJson } from './parse-json.ts';
import { limits } from '../limits.ts';
import type { ReadRow, RowBatch, RowReader, SetAsideRow } from '../reading.ts';

type JsonFile = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
};

const BATCH_ROWS = 1000;
const MOST_NAMED = 20;

/** A list of objects as a table: a column for each path to a plain value that some object has. */
export function openJson(file: JsonFile): Result<RowReader, Problem> {
  const list = findJsonList(toText(file.bytes));
  if (list === 'cut') return failed(problem('source/cut-off', { file: file.name }));
  if (list === null) return failed(problem('source/not-a-list', { file: file.name }));
  if ('line' in list) {
    return failed(problem('source/json-broken', { file: file.name, line: list.line }));
  }
  if (isConversation(list)) return failed(problem('source/chat', { file: file.name }));
  if (list.objects.length === 0) return failed(problem('source/empty', { file: file.name }));
  const names = new Set<string>();
  for (const object of list.objects) {
    if (object !== null) for (const name of flattenJson(object).keys()) names.add(name);
  }
  if (names.size > limits.columns) {
    return failed(
      problem('source/too-large', { file: file.name, columns: names.size, limit: limits.columns }),
    );
  }
  const reading: SourceReading = {
    file: file.name,
    sheet: null,
    format: 'json',
    dialect: null,
    headerRow: null,
    header: [...names],
    warnings: warningsOf(list),
  };
  return ok(createReader(file, list, reading));
}

/** Messages of a chat, as Telegram, Facebook and Instagram export them: none of them is a person. */
function isConversation({ objects, leftOut = [] }: JsonFindings): boolean {
  // Another list beside them may be one of people.
  if (objects.length === 0 || leftOut.some(({ name }) => name !== 'participants')) return false;
  const ofChat = objects.filter(
    (object) =>
      object !== null &&
      SIGNS_OF_CHAT.some((signs) => signs.every((sign) => Object.hasOwn(object, sign))),
  );
  return ofChat.length >= objects.length * NEARLY_ALL;
}

const NEARLY_ALL = 0.8;
const SIGNS_OF_CHAT = [
  ['sender_name', 'timestamp_ms'],
  ['from', 'from_id', 'text', 'date'],
  ['from', 'text', 'date', 'text_entities'],
];

function warningsOf({
  leftOut = [],
  repeated,
  cut,
  mended,
  objects,
}: JsonFindings): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  if (mended === true) warnings.push({ code: 'json.mended', detail: '' });
  if (cut === true) {
    const whole = objects.filter((object) => object !== null).length;
    warnings.push({ code: 'file.cut_off', detail: String(whole) });
  }
  if (repeated.length > 0) {
    warnings.push({ code: 'json.members_repeated', detail: listed(repeated.map(toName)) });
  }
  const lists = leftOut.map(({ name, items }) => `${toName(name)}: ${items}`);
  if (lists.length > 0) warnings.push({ code: 'json.lists_left_out', detail: listed(lists) });
  return warnings;
}

/** `tags: 12, orders: 40`. */
function listed(texts: readonly string[]): string {
  const rest = texts.length > MOST_NAMED ? [`… ${texts.length - MOST_NAMED}`] : [];
  return [...texts.slice(0, MOST_NAMED), ...rest].join(', ');
}

/** Names are data too, and may be somebody's address. */
function toName(name: string): string {
  return looksLikeData(name) ? '…' : name.slice(0, 60);
}

/** JSON is UTF-8 by its standard; programs of Windows write UTF-16 and the local encoding nevertheless. */
function toText(bytes: Buffer): string {
  return decodeBytes(bytes, detectEncoding(bytes, bytes).encoding).replace(/^\uFEFF/, '');
}

/** The cells of a kept object. */
export function readJsonCells(content: string, header: readonly string[]): string[] {
  const object = toObject(parseJson(content));
  if (object === null) return header.map(() => '');
  const fields = flattenJson(object);
  return header.map((name) => fields.get(name) ?? '');
}

function createReader(
  file: JsonFile,
  { objects, others, cut }: JsonFindings,
  reading: SourceReading,
): RowReader {
  const counts = { rowsRead: 0, records: 0, empty: 0, setAside: 0 };
  const prelude = Buffer.alloc(0);

  async function* batches(): AsyncGenerator<RowBatch> {
    for (let from = 0; from < objects.length; from += BATCH_ROWS) {
      const rows: ReadRow[] = [];
      const setAside: SetAsideRow[] = [];
      let empty = 0;
      const end = Math.min(objects.length, from + BATCH_ROWS);
      for (let index = from; index < end; index += 1) {
        const object = objects[index] ?? null;
        counts.rowsRead += 1;
        const content = object === null ? (others[index] ?? '') : JSON.stringify(object);
        const cells = object === null ? [] : readJsonCells(content, reading.header);
        if (object === null) {
          const isRest = cut === true && index === objects.length - 1;
          const reason = isRest ? 'row.cut_off' : 'row.not_a_person';
          setAside.push({ row: counts.rowsRead, reason, content });
        } else if (cells.some((cell) => cell.length > limits.cellBytes)) {
          setAside.push({ row: counts.rowsRead, reason: 'row.cell_too_large', content });
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
    isCheapToReopen: false,
    batches,
    counts: () => ({ ...counts }),
    nextList: () => null,
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
