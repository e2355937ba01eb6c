import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import { DataText } from '#kit/data-text.tsx';
import { Page } from '#kit/page.tsx';
import { Section } from '#kit/section.tsx';
import { Waiting } from '#screens/common/answered.tsx';
import { CountrySelect } from '#screens/common/country-select.tsx';
import { useIncomingFiles } from '#screens/common/incoming-files.tsx';
import type { IncomingFile } from '#screens/common/incoming-files.tsx';
import { Phrase } from '#screens/common/phrase.tsx';
import { ProblemNotice } from '#screens/common/problem-notice.tsx';
import { useWorkspace } from '#screens/common/use-workspace.ts';
import { useWords } from '#screens/common/words.tsx';
import { useHelpTopic } from '#screens/help/help-context.tsx';
import { choiceOf, listKey, toImport } from './list-choice.ts';
import type { ListChoice } from './list-choice.ts';
import { ReviewList } from './review-list.tsx';
import { useFoundLists } from './use-found-lists.ts';
import { useListsBelow } from './use-lists-below.ts';
import type { LookedAt } from './use-found-lists.ts';

const SHOWN_IN_FULL = 5; // with more lists, those that want no answer would hide those that do

/** How each chosen file was understood, what must be asked, and the start of the import. */
export function ReviewFiles(props: {
  readonly files: readonly IncomingFile[];
  readonly problem: Problem | null;
  readonly onImport: (input: Input<'source/import'>) => void;
  readonly onImported: () => void;
}) {
  const { t, plural } = useWords();
  useHelpTopic('columns');
  const workspace = useWorkspace();
  const [country, setCountry] = useState(workspace.country);
  const [choices, setChoices] = useState<Readonly<Record<string, ListChoice>>>({});
  const looked = useFoundLists(props.files, country);
  const lists = looked.flatMap((file) => file.lists ?? []);
  const wanted = toImport(lists, choices);
  const below = useListsBelow(lists, choices, country);
  const isLooking = looked.some((file) => file.lists === null && file.problem === null);
  return (
    <Page title={t.lists.review.title} intro={t.lists.review.intro}>
      {props.problem === null ? null : <ProblemNotice problem={props.problem} />}
      <Section title={t.common.country}>
        <CountrySelect label={t.lists.review.country} value={country} onChange={setCountry} />
      </Section>
      {looked.map((file) => (
        <LookedAtFile key={file.file.grant} looked={file}>
          {(file.lists ?? []).map((list) => (
            <ReviewList
              key={listKey(list)}
              list={list}
              brief={looked.length > SHOWN_IN_FULL}
              country={country}
              choice={choiceOf(choices, list)}
              onChoice={(choice) => setChoices((known) => ({ ...known, [listKey(list)]: choice }))}
            />
          ))}
        </LookedAtFile>
      ))}
      <Text size="sm" c="dimmed">
        {t.lists.review.unanswered}
      </Text>
      <StartBar
        label={
          isLooking
            ? t.common.loading
            : wanted.length === 0
              ? t.lists.review.nothing
              : plural(t.lists.review.start, wanted.length + below)
        }
        disabled={wanted.length === 0 || isLooking}
        onStart={() => {
          props.onImport({ files: wanted, country });
          props.onImported();
        }}
      />
    </Page>
  );
}

function StartBar(props: {
  readonly label: string;
  readonly disabled: boolean;
  readonly onStart: () => void;
}) {
  const { t } = useWords();
  const incoming = useIncomingFiles();
  return (
    <Group className="action-bar">
      <Button size="lg" disabled={props.disabled} onClick={props.onStart}>
        {props.label}
      </Button>
      <Button size="lg" variant="subtle" onClick={incoming.clear}>
        {t.common.cancel}
      </Button>
    </Group>
  );
}

function LookedAtFile(props: { readonly looked: LookedAt; readonly children: React.ReactNode }) {
  const { t } = useWords();
  const incoming = useIncomingFiles();
  const { file, problem, lists, retry } = props.looked;
  if (problem !== null) {
    return (
      <Section
        title={<DataText text={file.name} />}
        aside={
          <Button variant="default" size="xs" onClick={() => incoming.remove(file.grant)}>
            {t.lists.review.leaveOut}
          </Button>
        }
      >
        <ProblemNotice problem={problem} onRetry={retry} />
      </Section>
    );
  }
  if (lists === null) {
    return (
      <Waiting>
        <Phrase text={t.lists.review.looking} values={{ file: <DataText text={file.name} /> }} />
      </Waiting>
    );
  }
  return props.children;
}
