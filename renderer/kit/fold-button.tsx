import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Opens and shuts what stands below it, and shows which. */
export function FoldButton(props: {
  readonly opened: boolean;
  readonly controls?: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const Icon = props.opened ? IconChevronUp : IconChevronDown;
  return (
    <Button
      variant="default"
      rightSection={<Icon size={18} aria-hidden />}
      aria-expanded={props.opened}
      aria-controls={props.controls}
      onClick={props.onToggle}
    >
      {props.children}
    </Button>
  );
}
