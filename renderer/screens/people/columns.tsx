import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { channels, consentStates } from '#domain/consent.ts';
import type { TableColumn } from '#domain/people-filter.ts';
import { DataText } from '#kit/data-text.tsx';
import { kindLooks } from '../common/kind-look.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { shortAgeText } from '../person/age-text.ts';
import type { PersonRow } from './use-people-pages.ts';

type Column = {
  /** Pixels that the column needs to be read. */
  readonly least: number;
  readonly share: number;
  readonly show: (words: Words, person: PersonRow) => ReactNode;
};

const NAME_LEAST = 132;
const MARK = 48;
const GAP = 12;

export const columnLooks: Readonly<Record<TableColumn, Column>> = {
  contact: { least: 126, share: 1.3, show: (_, { contact }) => <DataText text={contact} /> },
  age: { least: 90, share: 0.2, show: (words, { age }) => shortAgeText(words, age) },
  found: { least: 180, share: 1.5, show: (_, { kinds }) => <Kinds kinds={kinds} /> },
  due: { least: 116, share: 0.7, show: ({ shortDay }, { dueOn }) => dayOrNothing(shortDay, dueOn) },
  proposed: {
    least: 104,
    share: 0.7,
    show: ({ t }, { proposed }) => t.findings.dispositions[proposed].label,
  },
  activity: {
    least: 110,
    share: 0.7,
    show: ({ shortDay }, { activity }) => dayOrNothing(shortDay, activity),
  },
  expires: {
    least: 110,
    share: 0.7,
    show: ({ shortDay }, { retention }) => dayOrNothing(shortDay, retention.expiresOn),
  },
  consent: { least: 120, share: 1, show: ({ t }, person) => t.findings.consent[strictest(person)] },
  records: { least: 64, share: 0.4, show: ({ number }, { records }) => number(records) },
};

function dayOrNothing(shortDay: (day: string) => string, day: string | null): string {
  return day === null ? '' : shortDay(day);
}

/** The states stand in the order of how much they forbid. */
function strictest({ consent }: PersonRow): (typeof consentStates)[number] {
  return consentStates.find((state) => channels.some((one) => consent[one] === state)) ?? 'unknown';
}

/** What people look for first stays longest where there is little room. */
const byWorth: readonly TableColumn[] = ['found', 'due', 'age'];

/** The chosen columns that fit beside the name. */
export function fittingColumns(
  chosen: readonly TableColumn[],
  width: number,
): readonly TableColumn[] {
  let room = width - MARK - NAME_LEAST;
  const first = byWorth.filter((column) => chosen.includes(column));
  const kept = [...first, ...chosen.filter((column) => !first.includes(column))].filter(
    (column) => {
      room -= columnLooks[column].least + GAP;
      return room >= 0 || column === 'found'; // a verdict is shown at any width
    },
  );
  return chosen.filter((column) => kept.includes(column));
}

/** The widths of the line, as CSS has them. */
export function gridOf(columns: readonly TableColumn[]): string {
  const widths = columns.map(
    (column) =>
      `minmax(min(${String(columnLooks[column].least)}px, 46%), ${String(columnLooks[column].share)}fr)`,
  );
  return ['24px', 'minmax(0, 1.5fr)', ...widths].join(' ');
}

const SHOWN_KINDS = 2;

function Kinds({ kinds }: { readonly kinds: PersonRow['kinds'] }) {
  const { t, fill, plural } = useWords();
  const more = kinds.length - SHOWN_KINDS;
  return (
    <span className="kinds-cell">
      {kinds.slice(0, SHOWN_KINDS).map((kind) => (
        <Badge
          key={kind}
          size="sm"
          variant="light"
          color={kindLooks[kind].color}
          className="fact kind-badge"
          title={t.table.found[kind]}
        >
          {t.table.found[kind]}
        </Badge>
      ))}
      {more > 0 ? (
        <Text
          span
          size="xs"
          c="dimmed"
          className="kinds-more"
          aria-label={plural(t.people.moreFindings, more)}
        >
          {fill(t.people.more, { count: more })}
        </Text>
      ) : null}
    </span>
  );
}
