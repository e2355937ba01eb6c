import { Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct, useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { CountrySelect } from '../common/country-select.tsx';
import { localText } from '../common/local-text.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import type { Workspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { EditPolicy } from './edit-policy.tsx';
import { PolicyRules } from './policy-rules.tsx';

type Policies = Output<'policy/list'>['policies'];

export function PolicySettings() {
  const { t } = useWords();
  const workspace = useWorkspace();
  const answer = useCommand('policy/list', {});
  return (
    <Section title={t.settings.rules} hint={t.settings.rulesIntro}>
      <Answered answer={answer}>
        {({ policies }) => (
          <PolicyForm
            key={`${workspace.policy.id}${workspace.country}${workspace.today}`}
            policies={policies}
            workspace={workspace}
          />
        )}
      </Answered>
    </Section>
  );
}

type Draft = { readonly id: string; readonly country: string; readonly fixed: string | null };

function PolicyForm(props: { readonly policies: Policies; readonly workspace: Workspace }) {
  const { t, language } = useWords();
  const { workspace, policies } = props;
  const choose = useAct('policy/choose');
  const [draft, setDraft] = useState<Draft>({
    id: workspace.policy.id,
    country: workspace.country,
    fixed: workspace.todayFixed ? workspace.today : null,
  });
  const submit = () =>
    void choose.run({
      id: draft.id,
      country: draft.country,
      today: draft.fixed === '' ? null : draft.fixed,
    });
  return (
    <Stack gap="md">
      <Select
        label={t.settings.policy}
        allowDeselect={false}
        value={draft.id}
        data={policies.map((policy) => ({
          value: policy.id,
          label: `${localText(policy.name, language)} (${
            policy.origin === 'own' ? t.settings.own : t.settings.shipped
          })`,
        }))}
        onChange={(id) => {
          if (id !== null) setDraft({ ...draft, id });
        }}
      />
      <CountrySelect
        label={t.settings.country}
        value={draft.country}
        onChange={(country) => setDraft({ ...draft, country })}
      />
      <DayChoice
        fixed={draft.fixed}
        today={workspace.today}
        onFixed={(fixed) => setDraft({ ...draft, fixed })}
      />
      {choose.problem === null ? null : <ProblemNotice problem={choose.problem} />}
      {choose.value === undefined ? null : (
        <Notice urgency="status" color="teal">
          {t.settings.applied}
        </Notice>
      )}
      <Group>
        <Button loading={choose.isRunning} onClick={submit}>
          {t.settings.apply}
        </Button>
      </Group>
      <PolicyRules id={draft.id} />
      <EditPolicy key={draft.id} id={draft.id} />
    </Stack>
  );
}

function DayChoice(props: {
  readonly fixed: string | null;
  readonly today: string;
  readonly onFixed: (day: string | null) => void;
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t.settings.day}
        value={props.fixed === null ? 'today' : 'fixed'}
        onChange={(value) => props.onFixed(value === 'fixed' ? props.today : null)}
      >
        <Group mt={4}>
          <Radio value="today" label={t.settings.today} />
          <Radio value="fixed" label={t.settings.fixed} />
        </Group>
      </Radio.Group>
      {props.fixed === null ? null : (
        <TextInput
          type="date"
          label={t.settings.fixedDay}
          maw={220}
          value={props.fixed}
          onChange={(event) => props.onFixed(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}
