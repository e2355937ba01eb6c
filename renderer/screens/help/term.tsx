import { Popover, Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../common/words.tsx';
import type { TermId } from './find-terms.ts';

const LINGER = 200; // milliseconds in which the pointer can reach the explanation

/**
 * A legal word with its meaning: shown while the pointer is on either of them, on focus and on a tap, gone with
 * Escape (WCAG 1.4.13).
 */
export function Term({ id, children }: { readonly id: TermId; readonly children: ReactNode }) {
  const { t } = useWords();
  const { word, meaning } = t.help.terms[id];
  const { opened, open, close, closeSoon } = useLingering();
  const explanation = useId();
  return (
    <Popover
      opened={opened}
      onChange={(next) => (next ? open() : close())}
      width={280}
      withArrow
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className="term"
          aria-describedby={opened ? explanation : undefined}
          onMouseEnter={open}
          onMouseLeave={closeSoon}
          onFocus={open}
          onBlur={close}
          onClick={open}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && opened) {
              event.stopPropagation();
              close();
            }
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        id={explanation}
        role="tooltip"
        onMouseEnter={open}
        onMouseLeave={closeSoon}
      >
        <Text fw={600} size="sm">
          {word}
        </Text>
        <Text size="sm">{meaning}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}

function useLingering() {
  const [opened, setOpened] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (next: boolean): void => {
    clearTimeout(timer.current);
    setOpened(next);
  };
  return {
    opened,
    open: () => settle(true),
    close: () => settle(false),
    closeSoon: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOpened(false), LINGER);
    },
  };
}
