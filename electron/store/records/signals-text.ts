import { evidenceReasons, channels } from '#domain/consent.ts';
import type { Channel, ConsentEvent, EvidenceReason } from '#domain/consent.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';
import type {
  ActivitySignal,
  AgeSignal,
  BirthSignal,
  Mark,
  RecordSignals,
} from '#domain/signal.ts';
import { present } from '#base/assert.ts';
import { consentCode, consentOfCode } from '../codes.ts';

/** Names, e-mails and phones stand in columns of their own. */
export type PackedSignals = Omit<RecordSignals, 'name' | 'emails' | 'phones'>;

type Code = number;
type PackedDate = number | Exclude<PartialDate, { kind: 'day' }>;
type Packed = readonly [
  recordKey: string | null,
  birth: readonly [PackedDate, number, Code] | null,
  age: AgeSignal | null,
  consent: readonly (readonly [Code, Code, number | null, number, Code])[],
  activity: readonly (readonly [Code, number, number])[],
  marks: readonly (readonly [Code, number, Code, number | null])[],
];

/**
 * The rest of a record's signals as a row of numbers, a fifth of the size of their names: of a million records it is
 * the largest column that we made ourselves. Closed lists are kept as positions, so they only grow at their end.
 */
export function packSignals(signals: PackedSignals): string {
  const { recordKey, birth, age, consent, activity, marks, ...others } = signals;
  others satisfies Readonly<Record<string, never>>; // a new signal must find its place here
  const packed: Packed = [
    recordKey,
    birth === null ? null : [packDate(birth.date), birth.column, reasonCode(birth.why)],
    age,
    consent.map(packConsent),
    activity.map(({ trigger, day, column }) => [retentionTriggers.indexOf(trigger), day, column]),
    marks.map(({ kind, column, why, day }) => [
      markKinds.indexOf(kind),
      column,
      reasonCode(why),
      day,
    ]),
  ];
  return JSON.stringify(packed);
}

export function unpackSignals(text: string): PackedSignals {
  const [recordKey, birth, age, consent, activity, marks] = JSON.parse(text) as Packed;
  return {
    recordKey,
    birth: birth === null ? null : toBirth(birth),
    age,
    consent: consent.map(toConsent),
    activity: activity.map(toActivity),
    marks: marks.map(toMark),
  };
}

function packDate(date: PartialDate): PackedDate {
  return date.kind === 'day' ? date.day : date;
}

function toBirth([date, column, why]: NonNullable<Packed[1]>): BirthSignal {
  return {
    date: typeof date === 'number' ? { kind: 'day', day: date } : date,
    column,
    why: reasonOf(why),
  };
}

/** -1: about every channel. */
function packConsent({ channel, state, day, column, why }: ConsentEvent): Packed[3][number] {
  const code = channel === null ? -1 : channels.indexOf(channel);
  return [code, consentCode(state), day, column, reasonCode(why)];
}

function toConsent([channel, state, day, column, why]: Packed[3][number]): ConsentEvent {
  return {
    channel: channel === -1 ? null : (at(channels, channel) satisfies Channel),
    state: consentOfCode(state),
    day,
    column,
    why: reasonOf(why),
  };
}

function toActivity([trigger, day, column]: Packed[4][number]): ActivitySignal {
  return { trigger: at(retentionTriggers, trigger), day, column };
}

function toMark([kind, column, why, day]: Packed[5][number]): Mark {
  return { kind: at(markKinds, kind), column, why: reasonOf(why), day };
}

function reasonCode(reason: EvidenceReason): Code {
  return reasonCodes.get(reason) ?? -1;
}

const reasonCodes = new Map(evidenceReasons.map((reason, code) => [reason, code]));

function reasonOf(code: Code): EvidenceReason {
  return at(evidenceReasons, code);
}

function at<Item>(list: readonly Item[], code: Code): Item {
  return present(list[code] ?? null, 'a code within its list');
}
