import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** How loudly a screen reader tells it: at once, when there is a pause, or only where the reader comes by. */
export type Urgency = 'alert' | 'status' | 'note';

/** A framed message. The kit's own would interrupt a screen reader for every one of them. */
export function Notice(props: {
  readonly urgency: Urgency;
  readonly color: string;
  readonly icon?: ReactNode;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <Alert
      role={props.urgency}
      color={props.color}
      variant="light"
      icon={props.icon}
      {...(props.title === undefined ? {} : { title: props.title })}
    >
      {props.children}
    </Alert>
  );
}
