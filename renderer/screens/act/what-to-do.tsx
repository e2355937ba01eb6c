import { Radio, SimpleGrid, Text, VisuallyHidden } from '@mantine/core';
import { acts } from '#domain/disposition.ts';
import type { Act } from '#domain/disposition.ts';
import { Section } from '#kit/section.tsx';
import { useWords } from '../common/words.tsx';
import type { ActDraft } from './act-draft.ts';

const offered: readonly Act[] = [
  'purge',
  'anonymise',
  'slim',
  'export',
  'keep',
  'restrict',
  'lift',
];

export function WhatToDo(props: {
  readonly draft: ActDraft;
  readonly onChange: (part: Partial<ActDraft>) => void;
}) {
  const { t } = useWords();
  return (
    <Section title={t.act.what}>
      <Radio.Group
        label={<VisuallyHidden>{t.act.what}</VisuallyHidden>}
        labelProps={{ pos: 'absolute' }} // the title above says it; unseen, it takes no room
        value={props.draft.disposition}
        onChange={(value) => {
          const chosen = acts.find((known) => known === value);
          if (chosen !== undefined) props.onChange({ disposition: chosen });
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {offered.map((disposition) => (
            <Radio.Card key={disposition} value={disposition} radius="md" p="md" className="choice">
              <Radio.Indicator />
              <span>
                <Text component="span" display="block" fw={600}>
                  {t.findings.dispositions[disposition].label}
                </Text>
                <Text component="span" display="block" size="sm" c="dimmed">
                  {t.findings.dispositions[disposition].about}
                </Text>
              </span>
            </Radio.Card>
          ))}
        </SimpleGrid>
      </Radio.Group>
    </Section>
  );
}
