import { Collapse, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { DataText } from '#kit/data-text.tsx';
import { FoldButton } from '#kit/fold-button.tsx';
import { localText } from '../common/local-text.ts';
import { useWords } from '../common/words.tsx';
import type { CardParts } from './card-parts.ts';

/** Rule ids, sources and the data of the card, one click away and out of the way. */
export function ExpertDetail(parts: CardParts) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  return (
    <section>
      <Group gap="sm">
        <FoldButton opened={isOpen} controls={panel} onToggle={() => setOpen(!isOpen)}>
          {t.card.expert}
        </FoldButton>
        <Text size="sm" c="dimmed">
          {t.card.expertHint}
        </Text>
      </Group>
      <Collapse expanded={isOpen} id={panel}>
        {isOpen ? <Detail {...parts} /> : null}
      </Collapse>
    </section>
  );
}

function Detail({ card, reasons }: CardParts) {
  const { t, language } = useWords();
  const lines = [...reasons.erase, ...reasons.keep].filter(({ citation }) => citation !== null);
  const title = t.card.json;
  return (
    <Stack gap="md" pt="md">
      <dl className="facts-list">
        <dt>{t.card.personNumber}</dt>
        <dd>
          <bdi>{card.row.id}</bdi>
        </dd>
        <dt>{t.card.rules}</dt>
        <dd>
          <bdi>
            {reasons.policy.id} {reasons.policy.version}
          </bdi>
        </dd>
        {lines.map((line, place) => (
          <div className="facts-pair" key={`${String(place)}${line.rule ?? ''}`}>
            <dt>{line.rule === null ? t.card.reasons.must_keep : <bdi>{line.rule}</bdi>}</dt>
            <dd>
              <DataText text={localText(line.citationText ?? {}, language)} />
              {line.url === null ? null : (
                <>
                  {' '}
                  <bdi className="code">{line.url}</bdi>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Title order={3} size="h5">
        {title}
      </Title>
      <section aria-label={title}>
        <ScrollArea.Autosize mah={480} viewportProps={{ tabIndex: 0 }}>
          <pre className="json" dir="ltr">
            {JSON.stringify({ person: card.document, reasons }, null, 2)}
          </pre>
        </ScrollArea.Autosize>
      </section>
    </Stack>
  );
}
