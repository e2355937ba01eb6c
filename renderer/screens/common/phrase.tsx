import { Fragment } from 'react';
import type { ReactNode } from 'react';

/** A sentence whose `{places}` hold elements, such as a name that must stand for itself. */
export function Phrase(props: {
  readonly text: string;
  readonly values: Readonly<Record<string, ReactNode>>;
}) {
  const pieces = props.text.split(/\{(\w+)\}/);
  return pieces.map((piece, place) => (
    <Fragment key={`${String(place)}${piece}`}>
      {place % 2 === 0 ? piece : props.values[piece]}
    </Fragment>
  ));
}
