import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { canonicalEmail } from '#domain/mailbox.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { memoise } from '#base/memoise.ts';
import { wordSound } from '#engine/identity/index.ts';
import {
  fingerprintSubjects,
  phoneEnd,
  sharedContacts,
  sharedSubjects,
} from '#engine/suppression/index.ts';
import type { WritableStore } from '#store/database.ts';
import { markPeopleSuppressed } from '#store/people/matching-keys.ts';
import { readSettings } from '#store/settings.ts';
import { addSuppression } from '#store/erasure/suppression.ts';
import { walkAllContacts, walkRecordsOfPeople } from '#store/records/records.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { inTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Handler, JobDeps } from '#worker/handler.ts';
import { walkContactRows } from '#worker/jobs/importing/contact-rows.ts';
import { looseContacts } from '#worker/jobs/importing/loose-contacts.ts';
import { systemsOf } from '#worker/jobs/settling/find-listed.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

type Gathered = {
  readonly subjects: Map<string, FingerprintSubject>;
  /** Mailboxes, and ends of phones: whoever is named by a subject has one of them. */
  readonly contacts: Set<string>;
  skipped: number; // rows and values that name nobody who could be recognised
};

export const suppressionAddHandler: Handler<'suppression/add'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const gathered = await gather(deps, store, input);
  if (!gathered.ok) return gathered;
  const { subjects, contacts, skipped } = gathered.value;
  if (subjects.size === 0) return failed(problem('suppression/empty-file'));
  const today = deps.clock.today(readSettings(store).today);
  deps.job.pointOfNoReturn();
  const done = inTransaction(store, () => {
    const { added, known } = addSuppression(store, [...subjects.values()], {
      reason: 'added',
      addedOn: today,
    });
    const named = findNamed(store, { subjects, contacts });
    markPeopleSuppressed(store, named);
    const people = named.size;
    if (people > 0) evaluateWorkspace(store, deps.resources, deps.clock);
    appendTrail(store, {
      at: deps.clock.now(),
      kind: 'suppression.added',
      detail: { added, known },
    });
    return { added, known, people };
  });
  deps.session.opened()?.anchor();
  return { ok: true, value: { ...done, skipped } };
};

async function gather(
  deps: JobDeps,
  store: WritableStore,
  input: Input<'suppression/add'>,
): Promise<Result<Gathered, Problem>> {
  const { country, today } = readSettings(store);
  const gathered: Gathered = { subjects: new Map(), contacts: new Set(), skipped: 0 };
  for (const value of input.values) collect(gathered, looseContacts([value], country));
  if (input.file === null) return { ok: true, value: gathered };
  const path = pathOf(input.file);
  if (!path.ok) return path;
  const about = { ...deps, store, country, today: deps.clock.today(today) };
  const walked = await walkContactRows(path.value, about, (_row, signals) =>
    collect(gathered, signals),
  );
  return walked.ok ? { ok: true, value: gathered } : walked;
}

/**
 * Everybody in the workspace whom the list names, known by whatever an import would know them by. Among a million people few
 * share a mailbox or the end of a phone with the list: only their records are read whole.
 */
function findNamed(
  store: WritableStore,
  { subjects, contacts }: Pick<Gathered, 'subjects' | 'contacts'>,
): ReadonlySet<number> {
  const sharing = new Set<number>();
  for (const { person, emails, phones } of walkAllContacts(store))
    if (contactKeys(emails, phones).some((key) => contacts.has(key))) sharing.add(person);
  const systems = systemsOf(store);
  const hear = memoise(wordSound); // the words of names repeat
  const named = new Set<number>();
  for (const { person, source, signals } of walkRecordsOfPeople(
    store,
    [...sharing].sort((a, b) => a - b),
  )) {
    if (named.has(person)) continue;
    const identifiers = { ...signals, system: systems.get(source) ?? '' };
    const known = fingerprintSubjects(identifiers, hear);
    if (known.some((subject) => subjects.has(keyOf(subject)))) named.add(person);
  }
  return named;
}

function contactKeys(emails: readonly string[], phones: readonly string[]): string[] {
  return [...emails.map(canonicalEmail), ...phones.map(phoneEnd)];
}

function keyOf({ kind, text }: FingerprintSubject): string {
  return `${kind} ${text}`;
}

const nobodyElse = sharedContacts({ emails: new Set(), phones: new Set() });

function collect(
  gathered: Gathered,
  signals: Pick<RecordSignals, 'emails' | 'phones' | 'name'>,
): void {
  const { emails, phones, name } = signals; // a list of opt-outs is about addresses, not about births
  const subjects = sharedSubjects({ emails, phones, name }, nobodyElse);
  if (subjects.length === 0) gathered.skipped += 1;
  for (const key of contactKeys(emails, phones)) gathered.contacts.add(key);
  for (const subject of subjects) gathered.subjects.set(keyOf(subject), subject);
}
