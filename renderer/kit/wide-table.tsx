import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table that scrolls sideways where the window is too narrow for it, by keyboard too. */
export function WideTable(props: {
  readonly minWidth: number; // pixels
  readonly children: ReactNode;
}) {
  return (
    <Table.ScrollContainer
      minWidth={props.minWidth}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      {props.children}
    </Table.ScrollContainer>
  );
}
