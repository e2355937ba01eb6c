import { useState } from 'react';
import type { KeyboardEvent } from 'react';

type Key = Pick<KeyboardEvent<HTMLInputElement>, 'getModifierState'>;

/** Whether capitals are locked, as far as the last key in this field told; unknown, and so off, once it is left. */
export function useCapsLock(): {
  readonly isOn: boolean;
  readonly handlers: {
    readonly onKeyDown: (event: Key) => void;
    readonly onKeyUp: (event: Key) => void;
    readonly onBlur: () => void;
  };
} {
  const [isOn, setOn] = useState(false);
  const look = (event: Key): void => setOn(event.getModifierState('CapsLock'));
  return { isOn, handlers: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } };
}
