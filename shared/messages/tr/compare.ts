import type { Translated } from '../message-shape.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
  none: 'Bu kurallar hiçbir sonucu değiştirmez.',
  why: 'Neden',
  change: '{left} → {right}',
  noRule: 'kural yok',
  aRule: 'kural var',
  noDeadline: 'süre yok',
  triggers: 'Sürenin başlangıcı',
  otherwise: 'yoksa {trigger}',
  parts: 'Süresi farklı olan kart bölümleri:',
  withWholeCard: 'kartın tümüyle birlikte',
} satisfies Translated<typeof english, 'tr'>;
