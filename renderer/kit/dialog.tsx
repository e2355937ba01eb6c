import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

/** A dialog above the page. Its head is a plain box: a second page header would mislead a screen reader. */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly size?: string;
  readonly children: ReactNode;
}) {
  return (
    <Modal.Root opened onClose={props.onClose} size={props.size ?? 'md'} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header renderRoot={(attributes) => <div {...attributes} />}>
          <Modal.Title fw={650} className="breakable">
            {props.title}
          </Modal.Title>
          <Modal.CloseButton aria-label={props.closeLabel} />
        </Modal.Header>
        <Modal.Body>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
