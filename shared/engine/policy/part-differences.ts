import { cardParts, type CardPart } from '#domain/card-part.ts';
import type { PartClock, Policy } from '#domain/policy.ts';

type Period = Pick<PartClock, 'months' | 'ends'>;

/** Of one part of the card; null: it runs with the whole card. */
export type PartDifference = {
  readonly part: CardPart;
  readonly left: Period | null;
  readonly right: Period | null;
};

/** Parts of the card that two policies keep for other periods. No verdict about a whole person shows them. */
export function partDifferences(left: Policy, right: Policy): PartDifference[] {
  return cardParts.flatMap((part) => {
    const [one, other] = [left, right].map(({ clocks = [] }) =>
      clocks.find((clock) => clock.part === part),
    );
    return runOf(one) === runOf(other)
      ? []
      : [{ part, left: periodOf(one), right: periodOf(other) }];
  });
}

function periodOf(clock: PartClock | undefined): Period | null {
  return clock === undefined ? null : { months: clock.months, ends: clock.ends };
}

function runOf(clock: PartClock | undefined): string {
  if (clock === undefined) return '';
  const { months, triggers, fallback, ends, minors } = clock;
  return [months, triggers.toSorted().join(' '), fallback, ends, minors].join(' | ');
}
