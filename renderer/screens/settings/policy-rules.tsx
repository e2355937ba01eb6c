import { Accordion, Stack, Text } from '@mantine/core';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { DataText } from '#kit/data-text.tsx';
import { localText } from '../common/local-text.ts';
import { useWords } from '../common/words.tsx';
import type { Words } from '../common/words.tsx';
import { Answered } from '../common/answered.tsx';

type Rule = Output<'policy/read'>['rules'][number];

/** The chosen rules in words, each with where it comes from. */
export function PolicyRules({ id }: { readonly id: string }) {
  const { t } = useWords();
  const answer = useCommand('policy/read', { id }, { keepPrevious: true });
  return (
    <Answered answer={answer}>
      {(policy) => (
        <Stack gap="sm">
          <Numbers policy={policy} />
          <Accordion variant="contained">
            <Accordion.Item value="rules">
              <Accordion.Control>{t.settings.ruleList}</Accordion.Control>
              <Accordion.Panel>
                <ul className="plain-list">
                  {policy.rules.map((rule) => (
                    <li key={rule.id}>
                      <RuleText rule={rule} />
                    </li>
                  ))}
                </ul>
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </Stack>
      )}
    </Answered>
  );
}

/** A trade alone has no ages: it stands beside the law of a country. */
function Numbers({ policy }: { readonly policy: Output<'policy/read'> }) {
  const { t, plural } = useWords();
  const { retentionMonths, majority, consentAge } = policy;
  const parts = [
    ...(retentionMonths === null
      ? []
      : [`${t.settings.retention}: ${plural(t.common.months, retentionMonths)}`]),
    ...(majority === null ? [] : [`${t.settings.majority}: ${plural(t.common.years, majority)}`]),
    ...(consentAge === null
      ? []
      : [`${t.settings.consentAge}: ${plural(t.common.years, consentAge)}`]),
  ];
  return <Text>{parts.join(' · ')}</Text>;
}

function RuleText({ rule }: { readonly rule: Rule }) {
  const words = useWords();
  const { t, fill, language } = words;
  return (
    <Stack gap={2}>
      <Text fw={600}>{t.findings.kinds[rule.finding].label}</Text>
      <Text>
        <DataText text={localText(rule.text, language)} />
      </Text>
      <Text size="sm">
        {fill(t.settings.proposes, { what: t.findings.dispositions[rule.proposes].label })}
        {rule.deadline === null ? null : ` · ${termText(words, rule.deadline)}`}
      </Text>
      <Text size="sm" c="dimmed">
        <DataText text={localText(rule.citationText, language)} /> ·{' '}
        {rule.confirmed ? t.settings.confirmed : t.settings.unconfirmed}
        {rule.url === null ? null : (
          <Text span size="xs" display="block" className="breakable">
            <bdi>{rule.url}</bdi>
          </Text>
        )}
      </Text>
    </Stack>
  );
}

function termText({ t, plural }: Words, { within, unit }: NonNullable<Rule['deadline']>): string {
  return within === 0 ? t.settings.sameDay : plural(t.settings.within[unit], within);
}
