import {
  IconBan,
  IconCopy,
  IconCreditCardOff,
  IconDoorEnter,
  IconEraser,
  IconHeartHandshake,
  IconHourglassEmpty,
  IconId,
  IconMailOff,
  IconMoodKid,
  IconQuestionMark,
  IconRibbonHealth,
  IconShieldLock,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { FindingKind } from '#domain/finding.ts';

type KindLook = {
  readonly color: string;
  readonly Icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
};

/** The picture and colour of each kind; the words always stand beside them. */
export const kindLooks: Readonly<Record<FindingKind, KindLook>> = {
  consent_withdrawn: { color: 'red', Icon: IconBan },
  erasure_requested: { color: 'red', Icon: IconEraser },
  minor: { color: 'grape', Icon: IconMoodKid },
  may_be_minor: { color: 'grape', Icon: IconQuestionMark },
  over_retention: { color: 'orange', Icon: IconHourglassEmpty },
  consent_missing: { color: 'gray', Icon: IconHeartHandshake },
  suppressed_returned: { color: 'red', Icon: IconDoorEnter },
  deceased: { color: 'gray', Icon: IconRibbonHealth },
  special_category: { color: 'indigo', Icon: IconShieldLock },
  forbidden_data: { color: 'red', Icon: IconCreditCardOff },
  identity_number: { color: 'indigo', Icon: IconId },
  invalid_contact: { color: 'gray', Icon: IconMailOff },
  duplicate: { color: 'gray', Icon: IconCopy },
};

/** Kinds that ask for a decision; the others are good to know. */
export const pressingKinds: readonly FindingKind[] = [
  'erasure_requested',
  'consent_withdrawn',
  'suppressed_returned',
  'minor',
  'may_be_minor',
  'over_retention',
  'deceased',
  'forbidden_data',
];
