import { Text } from '@mantine/core';
import { IconMoodKid } from '@tabler/icons-react';
import { Notice } from '#kit/notice.tsx';
import { useWords } from '../common/words.tsx';
import type { CardParts } from './card-parts.ts';

/** A yes that did not count by itself on the day on which it was given. */
export function EarlyConsent({ reasons }: CardParts) {
  const { t, fill, day } = useWords();
  if (reasons.early.length === 0) return null;
  const lines = reasons.early.map((one) => {
    const texts = one.certain ? t.card.earlyBelow : t.card.earlyPerhaps;
    const channel = one.channel === null ? t.findings.anyChannel : t.findings.channels[one.channel];
    return `${channel}: ${fill(texts[one.below], { day: day(one.on) })}`;
  });
  return (
    <Notice urgency="note" color="orange" icon={<IconMoodKid aria-hidden />} title={t.card.early}>
      {[...new Set(lines)].map((line) => (
        <Text size="sm" key={line}>
          {line}
        </Text>
      ))}
    </Notice>
  );
}
