import { createContext, useContext } from 'react';
import type { Output } from '#contract/call.ts';
import { usualColumns } from '#domain/people-filter.ts';

export type Preferences = Output<'preferences/read'>;

type PreferencesAccess = {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
};

export const PreferencesContext = createContext<PreferencesAccess>({
  preferences: {
    language: null,
    theme: 'system',
    idleMinutes: 10,
    hideFromCapture: false,
    peopleColumns: [...usualColumns],
  },
  change: () => undefined,
});

/** Language and look, and a way to change them. */
export function usePreferences(): PreferencesAccess {
  return useContext(PreferencesContext);
}
