import type { Translated } from '../message-shape.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
  none: 'لن تغيّر هذه القواعد أي حكم.',
  why: 'لماذا',
  change: '{left} ← {right}',
  noRule: 'لا قاعدة',
  aRule: 'توجد قاعدة',
  noDeadline: 'لا موعد',
  triggers: 'تُحسب المدة من',
  otherwise: 'وإلا {trigger}',
  parts: 'أجزاء من البطاقة لها مدة أخرى:',
  withWholeCard: 'مع البطاقة كلها',
} satisfies Translated<typeof english, 'ar'>;
