import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useJob } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { Section } from '#kit/section.tsx';
import { JobView } from '../common/job-view.tsx';
import { OutputsList } from '../common/outputs-list.tsx';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';

type Programs = Output<'suppression/programs'>['programs'];
type Told = Output<'suppression/tell'>;

/**
 * Refusals that stand in the lists, in the form in which the program that sends takes them back. `hasErased`: somebody is
 * on the do-not-contact list, whom no such file can name.
 */
export function TellProgram({ hasErased }: { readonly hasErased: boolean }) {
  const { t } = useWords();
  const { programs = [] } = useCommand('suppression/programs', {}).value ?? {};
  const [chosen, setChosen] = useState<string | null>(null);
  const job = useJob('suppression/tell');
  const program = chosen ?? programs.find(({ used }) => used)?.id ?? null;
  return (
    <Section title={t.suppression.tell.title} hint={t.suppression.tell.hint}>
      <Stack align="flex-start">
        <Select
          label={t.suppression.tell.program}
          data={grouped(t, programs)}
          value={program}
          searchable
          allowDeselect={false}
          w="100%"
          maw="24rem"
          onChange={setChosen}
        />
        <Button
          variant="light"
          disabled={program === null || job.state.kind === 'running'}
          onClick={() => job.start({ output: null, program: program ?? '' })}
        >
          {t.suppression.tell.action}
        </Button>
      </Stack>
      <JobView job={job} />
      {job.state.kind === 'done' ? (
        <ToldFiles told={job.state.value} hasErased={hasErased} />
      ) : null}
    </Section>
  );
}

function grouped({ suppression: { tell } }: Words['t'], programs: Programs) {
  const items = (isUsed: boolean) =>
    programs
      .filter(({ used }) => used === isUsed)
      .map(({ id, title }) => ({ value: id, label: title }));
  const groups = [
    { group: tell.used, items: items(true) },
    { group: tell.others, items: items(false) },
  ];
  return groups.filter(({ items: some }) => some.length > 0);
}

function ToldFiles(props: { readonly told: Told; readonly hasErased: boolean }) {
  const { t, fill } = useWords();
  const { told } = props;
  return (
    <Stack component="output" gap="lg">
      <Text fw={600}>{fill(t.suppression.tell.done, { program: told.title })}</Text>
      {told.files.map((file) => (
        <ToldFile key={`${file.by} ${file.channels.join(' ')}`} file={file} program={told.title} />
      ))}
      {props.hasErased ? <Text size="sm">{t.suppression.tell.erased}</Text> : null}
    </Stack>
  );
}

function ToldFile(props: { readonly file: Told['files'][number]; readonly program: string }) {
  const { t, fill, plural } = useWords();
  const { file, program } = props;
  const words = t.suppression.tell;
  const channels = file.channels.map((channel) => t.findings.channels[channel]).join(', ');
  return (
    <Stack gap="xs">
      <Text>
        {file.people === 0
          ? fill(words.nobody, { channels })
          : plural(words.people, file.people, { channels })}
      </Text>
      {file.unclear > 0 ? (
        <Text className="warning">{plural(words.unclear, file.unclear)}</Text>
      ) : null}
      {file.people > 0 && file.output === null ? (
        <Text className="warning">{fill(words.noKeys[file.by], { program })}</Text>
      ) : null}
      {file.output === null ? null : (
        <>
          <OutputsList outputs={[file.output]} />
          <Text size="sm">{fill(words.menu, { menu: file.menu })}</Text>
          {file.confirmed ? null : (
            <Text size="sm" c="dimmed">
              {words.memory}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
