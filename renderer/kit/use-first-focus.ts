import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Puts the cursor into the field with which a step begins, once. */
export function useFirstFocus<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
