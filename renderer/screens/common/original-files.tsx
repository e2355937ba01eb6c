import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconFiles, IconFolderOpen, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { grantFiles, useAct, useCommand, useJob } from '#bridge/index.ts';
import { ChooseFiles } from '#kit/choose-files.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Notice } from '#kit/notice.tsx';
import { withVisibleMarks } from '#kit/visible-marks.ts';
import { JobView } from './job-view.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { RemoveFiles } from './remove-files.tsx';
import { useWords } from './words.tsx';

const SHOWN_FILES = 8;

type ShownFile = { readonly id: string; readonly name: string; readonly list: string | null };

/** The files that the lists came from and that still lie there, holding everybody. */
export function OriginalFiles({ after }: { readonly after: 'import' | 'erasure' }) {
  return after === 'import' ? <Reminder /> : <Removal />;
}

function Reminder() {
  const { t, plural } = useWords();
  const files = useOwnFiles();
  if (files.length === 0) return null;
  const words = t.importing.originals;
  const others = files.length - SHOWN_FILES;
  return (
    <FilesNotice color="blue" title={words.title}>
      <Text size="sm">{words.afterImport}</Text>
      <ul className="plain-list">
        {files.slice(0, SHOWN_FILES).map((file) => (
          <FileLine key={file.id} file={file} isChosen={null} onChoose={() => undefined} />
        ))}
      </ul>
      {others > 0 ? <Text size="sm">{plural(words.more, others)}</Text> : null}
    </FilesNotice>
  );
}

/** After an erasure they, and other copies of them, can be written over or replaced by the cleaned copies. */
function Removal() {
  const { t } = useWords();
  const search = useJob('source/find-copies');
  const own = useOwnFiles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const found = search.state.kind === 'done' ? search.state.value.found : [];
  const files: readonly ShownFile[] = [...own, ...found].filter(({ id }) => !gone.has(id));
  const ids = files.map(({ id }) => id).filter((id) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen(
      (known) => new Set(isChosen ? [...known, id] : [...known].filter((one) => one !== id)),
    );
  const words = t.importing.originals;
  return (
    <FilesNotice color="orange" title={own.length === 0 ? t.originals.searchTitle : words.title}>
      {own.length === 0 ? null : <Text size="sm">{words.afterErasure}</Text>}
      {files.length === 0 ? null : (
        <>
          <Text size="sm">{t.originals.choose}</Text>
          <ul className="plain-list">
            {files.map((file) => (
              <FileLine
                key={file.id}
                file={file}
                isChosen={chosen.has(file.id)}
                onChoose={(isChosen) => choose(file.id, isChosen)}
              />
            ))}
          </ul>
        </>
      )}
      <RemoveFiles
        ids={ids}
        onStart={() => setChosen(new Set())}
        onGone={(removed) => setGone((known) => new Set([...known, ...removed]))}
      />
      <FindCopies search={search} />
    </FilesNotice>
  );
}

function useOwnFiles(): readonly ShownFile[] {
  const answer = useCommand('source/files', {});
  return (answer.value?.files ?? []).map((file) => ({ ...file, list: null }));
}

function FilesNotice(props: {
  readonly color: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Notice urgency="note" color={props.color} icon={<IconFiles aria-hidden />} title={props.title}>
      <Stack gap="xs">{props.children}</Stack>
    </Notice>
  );
}

function FileLine(props: {
  readonly file: ShownFile;
  readonly isChosen: boolean | null; // null: not to be chosen here
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { t, fill } = useWords();
  const { file, isChosen } = props;
  const reveal = useAct('output/reveal');
  const name = withVisibleMarks(file.name);
  const note =
    file.list === null ? null : (
      <Text component="span" size="sm" c="dimmed">
        {fill(t.originals.copyOf, { list: withVisibleMarks(file.list) })}
      </Text>
    );
  return (
    <li className="output-file">
      {isChosen === null ? (
        <DataText text={file.name} />
      ) : (
        <Checkbox
          label={<DataText text={file.name} />}
          checked={isChosen}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
      )}
      {note}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        aria-label={fill(t.common.revealFile, { file: name })}
        onClick={() => void reveal.run({ id: file.id })}
      >
        {t.common.showInFolder}
      </Button>
      {reveal.problem === null ? null : <ProblemNotice problem={reveal.problem} />}
    </li>
  );
}

function FindCopies({
  search,
}: {
  readonly search: ReturnType<typeof useJob<'source/find-copies'>>;
}) {
  const { t, fill, number } = useWords();
  const words = t.originals;
  const { state } = search;
  const lookBeside = async (files: readonly File[]) => {
    const granted = await grantFiles(files);
    if (granted.length === 0) return;
    search.start({ folders: granted.map(({ grant }) => ({ file: { grant } })), usual: false });
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{words.searchHint}</Text>
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          disabled={state.kind === 'running'}
          leftSection={<IconSearch size={16} aria-hidden />}
          onClick={() => search.start({ folders: [], usual: true })}
        >
          {words.search}
        </Button>
        <ChooseFiles
          label={words.otherFolder}
          variant="subtle"
          size="xs"
          onChoose={(files) => void lookBeside(files)}
        />
      </Group>
      <JobView job={search} />
      {state.kind === 'done' ? (
        <output>
          {fill(words.searched, {
            files: number(state.value.files),
            found: number(state.value.found.length),
            unreadable: number(state.value.unreadable),
          })}
        </output>
      ) : null}
    </Stack>
  );
}
