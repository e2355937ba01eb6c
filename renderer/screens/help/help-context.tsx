import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useRoute } from '#kit/route.ts';
import type { HelpTopic } from './help-pages.ts';
import { topicOfRoute } from './topic-of-route.ts';

export type HelpPlace = HelpTopic | 'glossary';

type Help = {
  readonly isOpen: boolean;
  /** What is shown, or would be: as asked for, else what explains the screen. */
  readonly place: HelpPlace;
  readonly show: (place: HelpPlace | null) => void;
  readonly hide: () => void;
  readonly suggest: (topic: HelpTopic | null) => void;
};

const HelpContext = createContext<Help>({
  isOpen: false,
  place: 'getting-started',
  show: () => undefined,
  hide: () => undefined,
  suggest: () => undefined,
});

/** Holds as long as the screen is the one on which it was asked. */
type Asked = { readonly place: HelpPlace; readonly beside: HelpTopic };

/** Whether the help is open, and on which page; another screen brings its own page. */
export function HelpProvider({ children }: { readonly children: ReactNode }) {
  const route = useRoute();
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [suggested, suggest] = useState<HelpTopic | null>(null);
  const beside = suggested ?? topicOfRoute(route);
  const show = useCallback(
    (place: HelpPlace | null) => {
      setAsked(place === null ? null : { place, beside });
      setOpen(true);
    },
    [beside],
  );
  const hide = useCallback(() => setOpen(false), []);
  const place = asked?.beside === beside ? asked.place : beside;
  const value = useMemo(
    () => ({ isOpen, place, show, hide, suggest }),
    [isOpen, place, show, hide],
  );
  return <HelpContext value={value}>{children}</HelpContext>;
}

export function useHelp(): Help {
  return useContext(HelpContext);
}

/** Names the page for a state of a screen that its address does not show. */
export function useHelpTopic(topic: HelpTopic): void {
  const { suggest } = useHelp();
  useEffect(() => {
    suggest(topic);
    return () => suggest(null);
  }, [suggest, topic]);
}

/** A workspace that closes takes its help with it: the door would lie under it. */
export function useHelpEndsHere(): void {
  const { hide } = useHelp();
  useEffect(() => hide, [hide]);
}
