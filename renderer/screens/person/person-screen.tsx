import { Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconUserQuestion } from '@tabler/icons-react';
import { useCommand } from '#bridge/index.ts';
import type { Output } from '#contract/call.ts';
import { parsePersonId, toPersonId } from '#domain/person.ts';
import type { PersonId } from '#domain/person.ts';
import { DataText } from '#kit/data-text.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { Answered } from '../common/answered.tsx';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { useWords } from '../common/words.tsx';
import { AgeAndRetention } from './age-and-retention.tsx';
import { ConsentSection } from './consent-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { Household } from './household.tsx';
import { RecordsSection } from './records-section.tsx';
import { Verdict } from './verdict.tsx';

export type PersonCard = Output<'person/read'>;

/** The card of one person: the verdict, and every cell that it rests on. */
export function PersonScreen({ id }: { readonly id: string | null }) {
  const number = id === null ? null : parsePersonId(id);
  return number === null ? <Gone /> : <Card person={toPersonId(number)} />;
}

function Gone() {
  const { t } = useWords();
  const go = useGo();
  return (
    <EmptyState
      icon={<IconUserQuestion size={42} stroke={1.5} />}
      title={t.person.gone}
      text={t.problems['person/unknown'].next}
    >
      <Button onClick={() => go('people')}>{t.person.back}</Button>
    </EmptyState>
  );
}

function Card({ person }: { readonly person: PersonId }) {
  const { t, fill } = useWords();
  const go = useGo();
  const { markOnly } = useMarkedPeople();
  const answer = useCommand('person/read', { person });
  if (answer.problem?.code === 'person/unknown') return <Gone />;
  return (
    <Stack gap="md">
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} className="flip-in-rtl" aria-hidden />}
          onClick={() => go('people')}
        >
          {t.person.back}
        </Button>
      </Group>
      <Answered answer={answer}>
        {(card) => (
          <Page
            title={<DataText text={card.row.name === '' ? t.common.noName : card.row.name} />}
            intro={fill(t.person.number, { id: person })}
            actions={
              <Button
                onClick={() => {
                  markOnly([person]);
                  go('act', null, { marked: '1' });
                }}
              >
                {t.person.decide}
              </Button>
            }
          >
            <Verdict card={card} />
            <FindingsSection card={card} />
            <ConsentSection card={card} />
            <AgeAndRetention card={card} />
            <Household card={card} />
            <RecordsSection card={card} />
          </Page>
        )}
      </Answered>
    </Stack>
  );
}
