import type { ConsentEvent } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { RowsBelow } from '#engine/detection/index.ts';

/** A list that goes on and on without a name is none of people with rows below them. */
const MOST_BELOW = 50;

export type HeldRow<Row> = {
  readonly row: Row;
  readonly cells: readonly string[];
  readonly signals: RecordSignals;
};

/** Holds a person's row back until it is known what stands below it. Everything goes on in its order. */
export type DoubtsFromBelow<Row> = {
  readonly add: (read: HeldRow<Row>) => readonly Row[];
  readonly rest: () => readonly Row[];
};

export function doubtsFromBelow<Row>(
  below: RowsBelow | null,
  doubt: (row: Row, doubts: readonly ConsentEvent[]) => Row,
): DoubtsFromBelow<Row> {
  let held: Row[] = []; // the person, and the rows below
  let doubts: ConsentEvent[] = [];

  function rest(): readonly Row[] {
    const [person, ...others] = held;
    const ready =
      person === undefined || doubts.length === 0 ? held : [doubt(person, doubts), ...others];
    [held, doubts] = [[], []];
    return ready;
  }

  return {
    add({ row, cells, signals }) {
      if (below === null) return [row];
      const place = below.placeOf({ cells, signals });
      if (place === 'named') {
        const ready = rest();
        held = [row];
        return ready;
      }
      if (place === 'own' || held.length === 0 || held.length > MOST_BELOW) return [...rest(), row];
      held.push(row);
      doubts.push(...below.doubtsOf({ cells, signals }));
      return [];
    },
    rest,
  };
}
