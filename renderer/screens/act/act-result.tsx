import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Output } from '#contract/call.ts';
import type { Act } from '#domain/disposition.ts';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { OriginalFiles } from '../common/original-files.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { removesPeople } from './act-draft.ts';

type Result = Output<'disposition/run'>;

/** What was done. "Erased" is said only where the search found nothing. */
export function ActResult(props: { readonly disposition: Act; readonly result: Result }) {
  const words = useWords();
  const { t } = words;
  const go = useGo();
  const { disposition, result } = props;
  const isUnproven =
    !['done', 'searched', 'sealed'].includes(result.state) || result.outcome === 'pseudonymous';
  return (
    <Page
      title={
        <Group gap="sm" wrap="nowrap">
          <ThemeIcon color={isUnproven ? 'orange' : 'teal'} size={40} radius="xl" aria-hidden>
            {isUnproven ? <IconAlertTriangle /> : <IconCheck />}
          </ThemeIcon>
          <output data-testid="act-result">{resultTitle(words, disposition, result)}</output>
        </Group>
      }
      intro={[resultText(words, disposition, result), outcomeText(words, result)].join(' ').trim()}
    >
      <Section title={t.common.outputs.heading} hint={t.act.result.receipt}>
        <OutputsList outputs={result.outputs} />
      </Section>
      {removesPeople(disposition) ? (
        <Stack gap="sm">
          <div>
            <Text fw={600}>{t.act.result.elsewhere}</Text>
            <Text>{t.act.result.elsewhereText}</Text>
          </div>
          <OriginalFiles after="erasure" />
        </Stack>
      ) : null}
      <Group>
        <Button size="md" onClick={() => go('overview')}>
          {t.act.result.toOverview}
        </Button>
        <Button size="md" variant="subtle" onClick={() => go('record')}>
          {t.act.result.toRecord}
        </Button>
      </Group>
    </Page>
  );
}

function resultTitle({ t, plural }: Words, disposition: Act, result: Result): string {
  const { people, state } = result;
  if (state === 'sealed' && disposition === 'purge') return plural(t.act.result.sealed, people);
  switch (disposition) {
    case 'purge':
      return plural(state === 'searched' ? t.act.result.erased : t.act.result.removed, people);
    case 'anonymise':
      return plural(
        result.outcome === 'anonymous' ? t.act.result.anonymised : t.act.result.pseudonymised,
        people,
      );
    case 'export':
      return plural(t.act.result.exported, people);
    case 'keep':
      return plural(t.act.result.kept, people);
    case 'restrict':
      return plural(t.act.result.restricted, people);
    case 'lift':
      return plural(t.act.result.lifted, people);
    case 'slim':
      return plural(t.act.result.slimmed, people);
  }
}

function resultText({ t, fill, day }: Words, disposition: Act, result: Result): string {
  if (result.state === 'done' && disposition !== 'purge') return t.act.result.texts[disposition];
  if (result.state === 'searched') return t.act.result.erasedText;
  if (result.undoUntil !== null) {
    return fill(t.act.result.sealedText, { day: day(result.undoUntil) });
  }
  return t.act.result.removedText;
}

function outcomeText({ t }: Words, { outcome }: Result): string {
  return outcome === null ? '' : t.anonymity.outcomes[outcome];
}
