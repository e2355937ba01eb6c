import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

export type StackingRow = {
  readonly key: string;
  /** What the row is about comes first: it heads the row, and the card. */
  readonly cells: readonly [ReactNode, ...ReactNode[]];
};

/**
 * A table of which each row becomes a card where there is no room for its columns: nothing is reached by scrolling
 * sideways. The name of a column then stands before its cell. `beside`: the second and third cell are compared, and stay
 * beside each other.
 */
export function StackingTable(props: {
  readonly heads: readonly string[];
  readonly rows: readonly StackingRow[];
  readonly layout?: 'beside';
  /** The rows are headed by bare numbers: in a card the name of the first column stands before them. */
  readonly numbered?: boolean;
  readonly caption?: string;
  readonly label?: string;
  readonly testId?: string;
}) {
  const { heads, rows, layout, numbered = false, caption, label, testId } = props;
  return (
    <div className="stacking">
      <Table
        className={layout === 'beside' ? 'stacking-table stacking-beside' : 'stacking-table'}
        captionSide="top"
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(testId === undefined ? {} : { 'data-testid': testId })}
      >
        {caption === undefined ? null : <Table.Caption ta="start">{caption}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Row key={key} heads={heads} cells={cells} numbered={numbered} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row(props: {
  readonly heads: readonly string[];
  readonly cells: StackingRow['cells'];
  readonly numbered: boolean;
}) {
  const [first, ...others] = props.cells;
  return (
    <Table.Tr>
      <Table.Th scope="row" {...(props.numbered ? { 'data-head': props.heads[0] } : {})}>
        {first}
      </Table.Th>
      {others.map((cell, place) => {
        const head = props.heads[place + 1] ?? '';
        return (
          <Table.Td key={head} data-head={head}>
            {cell}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
