import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useAct } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { DataText } from '#kit/data-text.tsx';
import { localText } from '../common/local-text.ts';
import { Phrase } from '../common/phrase.tsx';
import { ProblemNotice } from '../common/problem-notice.tsx';
import { useWords } from '../common/words.tsx';
import type { PersonCard } from './person-screen.tsx';

/** The verdict in words, why, and when it will next change. */
export function Verdict({ card }: { readonly card: PersonCard }) {
  const { t, fill, day } = useWords();
  const { findings, proposed } = card.document;
  return (
    <Paper withBorder p="lg" radius="lg" className="verdict">
      <Stack gap="sm">
        {findings.length === 0 ? (
          <Text size="xl" fw={650}>
            {t.person.verdictClean}
          </Text>
        ) : (
          <>
            <Text size="xl" fw={650}>
              {t.person.verdict[proposed]}
            </Text>
            <div>
              <Text c="dimmed">{t.person.because}</Text>
              <ul className="text-list">
                {findings.map((finding) => (
                  <li key={finding.kind}>
                    <strong>{t.findings.kinds[finding.kind].label}</strong>
                    {finding.dueOn === null
                      ? null
                      : ` · ${fill(t.person.dueOn, { day: day(finding.dueOn) })}`}
                  </li>
                ))}
              </ul>
            </div>
          </>
        )}
        <Text c="dimmed">
          {card.nextChangeOn === null
            ? t.person.noChange
            : fill(t.person.nextChange, { day: day(card.nextChangeOn) })}
        </Text>
        <Hold card={card} />
        <MustKeep card={card} />
      </Stack>
    </Paper>
  );
}

function Hold({ card }: { readonly card: PersonCard }) {
  const { t, fill, day } = useWords();
  const release = useAct('hold/release');
  const { hold } = card;
  if (hold === null) return null;
  return (
    <Notice urgency="note" color="blue" icon={<IconLock aria-hidden />} title={t.person.hold}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          <Phrase
            text={t.person.holdText}
            values={{ day: day(hold.placedOn), reason: <DataText text={hold.reason} /> }}
          />
          {' · '}
          {hold.until === null
            ? t.person.holdOpen
            : fill(t.person.holdUntil, { day: day(hold.until) })}
        </Text>
        {release.problem === null ? null : <ProblemNotice problem={release.problem} />}
        <Button
          size="xs"
          variant="default"
          loading={release.isRunning}
          onClick={() => void release.run({ person: card.row.id })}
        >
          {t.person.release}
        </Button>
      </Stack>
    </Notice>
  );
}

function MustKeep({ card }: { readonly card: PersonCard }) {
  const { t, plural, language } = useWords();
  if (card.mustKeep.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {t.person.mustKeep}
      </Text>
      <ul className="text-list">
        {card.mustKeep.map((duty) => (
          <li key={duty.citation + String(duty.years)}>
            <Text size="sm">
              {localText(duty.text, language)} · {plural(t.person.mustKeepYears, duty.years)}{' '}
              <span className="dimmed">
                (<bdi>{duty.citation}</bdi>)
              </span>
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
