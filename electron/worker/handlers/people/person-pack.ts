import { failed } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import { toIsoDay } from '#domain/day.ts';
import { parsePersonId } from '#domain/person.ts';
import { problem } from '#domain/problem.ts';
import { packPage } from '#engine/reporting/index.ts';
import type { PersonPack } from '#engine/reporting/index.ts';
import { findPerson } from '#store/people/people-list.ts';
import type { Handler } from '#worker/handler.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import { toCard } from './person-read.ts';
import { openedWithPolicy } from '#worker/opened-workspace.ts';
import { writeDocuments } from '#worker/outputs/write-documents.ts';

type Card = Output<'person/read'>;

/** A page and a file. The trail says that a copy was written, and not about whom. */
export const personPackHandler: Handler<'person/pack'> = async (deps, input) => {
  const opened = openedWithPolicy(deps);
  if (!opened.ok) return opened;
  const { store } = opened.value;
  const number = parsePersonId(input.person);
  const summary = number === null ? null : findPerson(store, number);
  if (summary === null) return failed(problem('person/unknown'));
  const pack = toPack(toCard(store, summary, opened.value), opened.value);
  const stem = `${pack.person.id}-${pack.writtenOn}`;
  const texts = deps.receiptTexts?.[input.language].pack;
  const page = texts === undefined ? null : packPage(pack, { language: input.language, texts });
  const files = [
    { name: `${stem}.json`, text: `${JSON.stringify(pack, null, 2)}\n` },
    ...(page === null ? [] : [{ name: `${stem}.html`, text: page }]),
  ];
  const written = await writeDocuments(deps, input.output, {
    workspacePath: store.path,
    label: stem,
    kind: 'person_pack',
    files,
    entry: packEntry(deps.clock.now(), pack.rows.length),
  });
  if (!written.ok) return written;
  const outputs = written.value;
  return { ok: true, value: { outputs, namesOthers: pack.rows.some(namesOthers) } };
};

function packEntry(at: string, rows: number) {
  return () => ({ at, kind: 'person.pack_written' as const, detail: { rows } });
}

const ofOthers: ReadonlySet<ColumnRole> = new Set([
  'guardian_name',
  'guardian_phone',
  'child_name',
  'child_birth_date',
  'child_age',
]);

function namesOthers({ cells }: PersonPack['rows'][number]): boolean {
  return cells.some(({ role, value }) => ofOthers.has(role) && value.trim() !== '');
}

function toPack(card: Card, { params, known }: ChosenPolicy): PersonPack {
  const { document } = card;
  return {
    lethe: 'person-pack',
    schema: 1,
    writtenOn: toIsoDay(params.today),
    policy: { id: params.policyId, version: known.policy.version },
    person: { id: document.id, name: card.row.name },
    rows: card.records.map(({ file, sheet, part, row, cells }) => ({
      file,
      sheet,
      ...(part === undefined ? {} : { part }),
      row,
      cells,
    })),
    consent: document.consent,
    answers: card.events.map(({ channel, state, on, evidence }) => ({
      channel,
      state,
      on,
      column: evidence.column,
      value: evidence.value,
    })),
    adultOn: document.age.adultOn,
    keptFrom: document.retention.since,
    keptUntil: document.retention.expiresOn,
    findings: document.findings.map(({ kind }) => kind),
  };
}
