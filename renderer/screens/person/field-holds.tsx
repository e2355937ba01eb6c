import { Text } from '@mantine/core';
import { useWords } from '../common/words.tsx';
import type { CardParts, Reasons } from './card-parts.ts';
import { HoldNotice } from './hold-notice.tsx';

type Hold = Reasons['holds'][number];

/** Holds that name some fields of the card, each with its reason and its end. */
export function FieldHolds({ card, reasons }: CardParts) {
  return reasons.holds.map((hold) =>
    hold.roles === null ? null : (
      <FieldHold
        key={`${hold.placedOn} ${hold.roles.join(' ')} ${hold.reason}`}
        person={card.row.id}
        hold={hold}
        roles={hold.roles}
      />
    ),
  );
}

function FieldHold(props: {
  readonly person: CardParts['card']['row']['id'];
  readonly hold: Hold;
  readonly roles: NonNullable<Hold['roles']>;
}) {
  const { t } = useWords();
  const { person, hold, roles } = props;
  return (
    <HoldNotice
      title={t.person.fieldHolds}
      hold={hold}
      releases={{ person, roles: [...roles] }}
      releaseAction={t.person.releaseFields}
    >
      <Text size="sm">{roles.map((role) => t.sources.roles[role]).join(' · ')}</Text>
    </HoldNotice>
  );
}
