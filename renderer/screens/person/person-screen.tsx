import { Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconUserQuestion } from '@tabler/icons-react';
import { useCommand } from '#bridge/index.ts';
import { parsePersonId, toPersonId } from '#domain/person.ts';
import type { PersonId } from '#domain/person.ts';
import { DataText } from '#kit/data-text.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { Page } from '#kit/page.tsx';
import { useGo } from '#kit/route.ts';
import { Answered } from '../common/answered.tsx';
import { useMarkedPeople } from '../common/marked-people.tsx';
import { useWords } from '../common/words.tsx';
import { useRememberedPeople } from '../people/remembered-people.tsx';
import { AgeAndRetention } from './age-and-retention.tsx';
import { ConsentSection } from './consent-section.tsx';
import type { CardParts } from './card-parts.ts';
import { ClocksSection } from './clocks-section.tsx';
import { EarlyConsent } from './early-consent.tsx';
import { ExpertDetail } from './expert-detail.tsx';
import { FieldHolds } from './field-holds.tsx';
import { Family } from './family.tsx';
import { PeopleAround } from './people-around.tsx';
import { ReasonsSection } from './reasons-section.tsx';
import { RecordsSection } from './records-section.tsx';
import { Verdict } from './verdict.tsx';
import { WhoIsWho } from './who-is-who.tsx';
import { WritePack } from './write-pack.tsx';

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
      alone
      icon={<IconUserQuestion size={42} stroke={1.5} />}
      title={t.person.gone}
      text={t.problems['person/unknown'].next}
    >
      <Button onClick={() => go('people')}>{t.person.back}</Button>
    </EmptyState>
  );
}

function Card({ person }: { readonly person: PersonId }) {
  const { t } = useWords();
  const go = useGo();
  const { recall } = useRememberedPeople();
  const answer = useCommand('person/read', { person });
  const reasons = useCommand('person/reasons', { person });
  if (answer.problem?.code === 'person/unknown') return <Gone />;
  return (
    <Stack gap="md">
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} className="flip-in-rtl" aria-hidden />}
          onClick={() => go('people', null, recall()?.query)}
        >
          {t.person.back}
        </Button>
      </Group>
      <Answered answer={answer}>
        {(card) => (
          <Answered answer={reasons}>{(why) => <Parts card={card} reasons={why} />}</Answered>
        )}
      </Answered>
    </Stack>
  );
}

function Parts(parts: CardParts) {
  const { t, plural } = useWords();
  const go = useGo();
  const { markOnly } = useMarkedPeople();
  const { card } = parts;
  const lists = new Set(card.records.map(({ source }) => source)).size;
  return (
    <Page
      title={<DataText text={card.row.name === '' ? t.common.noName : card.row.name} />}
      intro={`${plural(t.common.rows, card.records.length)} · ${plural(t.common.lists, lists)}`}
      actions={
        <Button
          onClick={() => {
            markOnly([card.row.id]);
            go('act', null, { marked: '1' });
          }}
        >
          {t.person.decide}
        </Button>
      }
    >
      <Verdict {...parts} />
      <FieldHolds {...parts} />
      <ReasonsSection {...parts} />
      <ConsentSection {...parts} />
      <EarlyConsent {...parts} />
      <AgeAndRetention card={card} />
      <ClocksSection {...parts} />
      <Family card={card} />
      <PeopleAround card={card} />
      <RecordsSection card={card} />
      <WhoIsWho card={card} />
      <WritePack card={card} />
      <ExpertDetail {...parts} />
    </Page>
  );
}
