import { Button, FileButton } from '@mantine/core';
import type { ReactNode } from 'react';

/** An ordinary file input behind a button; both windows know where its files lie. */
export function ChooseFiles(props: {
  readonly label: string;
  readonly onChoose: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly icon?: ReactNode;
  readonly variant?: string;
  readonly size?: string;
}) {
  return (
    <FileButton
      multiple
      {...(props.accept === undefined ? {} : { accept: props.accept })}
      onChange={(files: File[]) =>
        props.onChoose(props.multiple === true ? files : files.slice(0, 1))
      }
      inputProps={{ 'aria-label': props.label }}
    >
      {(button) => (
        <Button
          {...button}
          leftSection={props.icon}
          variant={props.variant ?? 'filled'}
          size={props.size ?? 'md'}
        >
          {props.label}
        </Button>
      )}
    </FileButton>
  );
}
