import type { Translated } from '../message-shape.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
  none: 'С этими правилами ни один вывод не изменится.',
  why: 'Почему',
  change: '{left} → {right}',
  noRule: 'правила нет',
  aRule: 'правило есть',
  noDeadline: 'срока нет',
  triggers: 'Начало срока',
  otherwise: 'иначе {trigger}',
  parts: 'Части карточки с другим сроком:',
  withWholeCard: 'вместе со всей карточкой',
} satisfies Translated<typeof english, 'ru'>;
