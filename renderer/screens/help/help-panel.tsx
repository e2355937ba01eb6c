import { Anchor, CloseButton, Group, List, ScrollArea, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../common/words.tsx';
import { termIds } from './find-terms.ts';
import { useHelp } from './help-context.tsx';
import type { HelpPlace } from './help-context.tsx';
import { helpTopics, readHelpPage } from './help-pages.ts';
import { HelpText } from './help-text.tsx';

/** The page of the help, and the way to the others. The reader stands at its heading whenever it changes. */
export function HelpPanel() {
  const { t } = useWords();
  const { place, hide } = useHelp();
  const title = useTitleOf(place);
  return (
    <div className="help-panel">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <HelpHeading key={place} title={title} />
        <CloseButton size="lg" aria-label={t.help.close} onClick={hide} />
      </Group>
      <ScrollArea
        key={place} // a page is read from its top
        className="help-scroll"
        type="auto"
        offsetScrollbars="y"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': title }}
      >
        {place === 'glossary' ? <Glossary /> : <TopicText topic={place} />}
        <OtherPages place={place} />
      </ScrollArea>
    </div>
  );
}

/** Made anew for each page, so that the reader is taken to it. */
function HelpHeading({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Title order={2} size="h4" ref={heading} tabIndex={-1} className="help-title">
      {title}
    </Title>
  );
}

function useTitleOf(place: HelpPlace): string {
  const { t, language } = useWords();
  return place === 'glossary' ? t.help.glossary : readHelpPage(language, place).title;
}

function TopicText({ topic }: { readonly topic: Exclude<HelpPlace, 'glossary'> }) {
  const { language } = useWords();
  return <HelpText blocks={readHelpPage(language, topic).blocks} />;
}

function Glossary() {
  const { t } = useWords();
  return (
    <dl className="glossary">
      {termIds.map((id) => (
        <div key={id}>
          <dt>{t.help.terms[id].word}</dt>
          <dd>{t.help.terms[id].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function OtherPages({ place }: { readonly place: HelpPlace }) {
  const { t, language } = useWords();
  const { show } = useHelp();
  const others: readonly HelpPlace[] = [...helpTopics, 'glossary'];
  return (
    <nav aria-label={t.help.all} className="help-others">
      <Text fw={600} size="sm" mb={4}>
        {t.help.all}
      </Text>
      <List size="sm" spacing={6} listStyleType="none">
        {others.map((other) => (
          <List.Item key={other}>
            <Anchor
              component="button"
              type="button"
              inherit
              ta="start"
              aria-current={other === place ? 'page' : undefined}
              onClick={() => show(other)}
            >
              {other === 'glossary' ? t.help.glossary : readHelpPage(language, other).title}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </nav>
  );
}
