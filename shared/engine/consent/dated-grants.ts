import { isRefusal, type ConsentEvent } from '#domain/consent.ts';

/** Which columns of a list answer, which date the answer or explain a no, and which of the former ask about every channel. */
export type ConsentColumns = {
  readonly dates: ReadonlySet<number>;
  /** Of a refusal. */
  readonly reasons: ReadonlySet<number>;
  /** Columns in which a yes refuses. */
  readonly optOuts: ReadonlySet<number>;
  readonly flags: ReadonlySet<number>;
  readonly general: ReadonlySet<number>;
};

/**
 * A yes without a channel permits no more than the row itself says elsewhere: a consent date what the other columns
 * permit, and a bare yes what a column beside it names ("how: SMS, e-mail").
 */
export function withinAnswers(
  events: readonly ConsentEvent[],
  { dates, flags, general }: Pick<ConsentColumns, 'dates' | 'flags' | 'general'>,
): readonly ConsentEvent[] {
  const answers = events.filter(({ column }) => flags.has(column));
  if (answers.length > 0 && events.some((event) => dates.has(event.column) && isDayInDoubt(event)))
    return withinAnswers(
      events.filter((event) => !dates.has(event.column) || !isDayInDoubt(event)),
      { dates, flags, general },
    );
  const naming = answers.filter((event) => general.has(event.column) && event.channel !== null);
  const dated = answers.length > 0 && !answers.some(isOfAll);
  if (naming.length === 0 && !dated) return events;
  const permitted = new Set(
    (naming.length > 0 ? naming : answers)
      .filter(({ state }) => state === 'granted')
      .map(({ channel }) => channel),
  );
  return events.flatMap((event) => {
    const narrows =
      naming.length > 0
        ? flags.has(event.column) || dates.has(event.column)
        : dates.has(event.column);
    if (!narrows || !isOfAll(event)) return [event];
    return [...permitted].map((channel) => ({ ...event, channel }));
  });
}

/**
 * The reason of a refusal ("opt-out reason") is of the ways that the row itself takes back, where it names some; else of
 * all. Its day is of all, as far as anybody can tell.
 */
export function withinRefusals(
  events: readonly ConsentEvent[],
  { reasons, flags, optOuts }: Pick<ConsentColumns, 'reasons' | 'flags' | 'optOuts'>,
): readonly ConsentEvent[] {
  const refused = new Set(
    events
      .filter(({ column, state }) => (flags.has(column) || optOuts.has(column)) && isRefusal(state))
      .map(({ channel }) => channel),
  );
  if (refused.size === 0 || refused.has(null)) return events;
  return events.flatMap((event) =>
    event.channel === null && reasons.has(event.column)
      ? [...refused].map((channel) => ({ ...event, channel }))
      : [event],
  );
}

/** "Date form signed": most likely of the answers beside it, which say by themselves what they permit and what not. */
function isDayInDoubt({ channel, state, day }: ConsentEvent): boolean {
  return channel === null && state === 'unclear' && day !== null;
}

function isOfAll({ channel, state }: ConsentEvent): boolean {
  return channel === null && state === 'granted';
}
