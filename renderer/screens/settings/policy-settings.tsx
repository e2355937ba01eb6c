import { Button, Group, MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useAct, useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { isolateCodes } from '#messages/index.ts';
import { Notice } from '#kit/notice.tsx';
import { Section } from '#kit/section.tsx';
import { Answered } from '../common/answered.tsx';
import { CountrySelect } from '../common/country-select.tsx';
import { localText } from '../common/local-text.ts';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import type { Workspace } from '../common/use-workspace.ts';
import { DayInput } from '../common/day-input.tsx';
import { useWords } from '../common/words.tsx';
import { EditPolicy } from './edit-policy.tsx';
import { PolicyRules } from './policy-rules.tsx';
import { TryRules } from './try-rules.tsx';

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
  const { t } = useWords();
  const { workspace, policies } = props;
  const choose = useAct('policy/choose');
  const [draft, setDraft] = useState<Draft>({
    id: workspace.policy.id,
    country: workspace.country,
    fixed: workspace.todayFixed ? workspace.today : null,
  });
  const [law = ''] = draft.id.split('+');
  const submit = () =>
    void choose.run({
      id: draft.id,
      country: draft.country,
      today: draft.fixed === '' ? null : draft.fixed,
    });
  return (
    <Stack gap="md">
      <PackChoice policies={policies} id={draft.id} onId={(id) => setDraft({ ...draft, id })} />
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
      <TryRules
        key={JSON.stringify(draft)}
        side={{ id: draft.id, country: draft.country, today: draft.fixed ?? 'now' }}
        isReady={draft.fixed !== ''}
      />
      <Group>
        <Button loading={choose.isRunning} onClick={submit}>
          {t.settings.apply}
        </Button>
      </Group>
      <PolicyRules id={draft.id} />
      <EditPolicy key={law} id={law} />
    </Stack>
  );
}

/** The law of a country, and the trades that are used beside it. */
function PackChoice(props: {
  readonly policies: Policies;
  readonly id: string;
  readonly onId: (id: string) => void;
}) {
  const { t, language } = useWords();
  const [law = '', ...trades] = props.id.split('+');
  const optionsOf = (kind: Policies[number]['kind']) =>
    props.policies
      .filter((policy) => policy.kind === kind)
      .map((policy) => ({
        value: policy.id,
        label: `${isolateCodes(localText(policy.name, language))} (${
          policy.origin === 'own' ? t.settings.own : t.settings.shipped
        })`,
      }));
  return (
    <>
      <Select
        label={t.settings.policy}
        allowDeselect={false}
        value={law}
        data={optionsOf('law')}
        onChange={(id) => {
          if (id !== null) props.onId([id, ...trades].join('+'));
        }}
      />
      <MultiSelect
        label={t.settings.trades}
        description={t.settings.tradesHint}
        clearable
        placeholder={trades.length === 0 ? t.settings.noTrade : ''}
        value={trades}
        data={optionsOf('trade')}
        onChange={(chosen) => props.onId([law, ...chosen].join('+'))}
      />
    </>
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
        <DayInput label={t.settings.fixedDay} value={props.fixed} onChange={props.onFixed} />
      )}
    </Stack>
  );
}
