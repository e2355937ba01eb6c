import type { Translated } from '../message-shape.ts';
import type { record as english } from '../en/record.ts';

export const record = {
  title: 'سجل الإجراءات',
  intro:
    'كل خطوة غيّرت شيئًا، بالترتيب. يختم كل قيد ما قبله فلا يستطيع أحد تغييره خفية. لا يذكر اسم أحد.',
  intact: 'السجل سليم.',
  broken: 'السجل غير سليم: عُدّل قيد أو نقص. احتفظ بنسخة من ملف مساحة العمل واطلب المساعدة.',
  receipts: 'الإيصالات',
  noReceipts: 'لم يُنفَّذ أي قرار بعد.',
  entries: 'القيود',
  emptyText: 'لم يحدث شيء بعد.',
  number: 'الرقم',
  when: 'متى',
  what: 'ماذا',
  detail: 'التفاصيل',
  export: 'تصدير السجل',
  exportHint: 'ملف موقَّع يستطيع غيرك التحقق منه.',
  verify: 'التحقق من ملف',
  verifyHint: 'إيصال أو سجل مُصدَّر من أي مساحة عمل.',
  verifyAction: 'اختيار ملف للتحقق',
  isIntact: 'سليم. لم يتغيّر شيء منذ أن كتب Lethe هذا الملف.',
  isBroken: 'غير سليم.',
  brokenAt: 'القيد {entry}.',
  receiptFor: {
    zero: 'إيصال',
    one: 'إيصال لشخص واحد',
    two: 'إيصال لشخصين',
    few: 'إيصال لـ {n} أشخاص',
    many: 'إيصال لـ {n} شخصًا',
    other: 'إيصال لـ {n} شخص',
  },
  trailOf: {
    zero: 'سجل بلا قيود',
    one: 'سجل فيه قيد واحد',
    two: 'سجل فيه قيدان',
    few: 'سجل فيه {n} قيود',
    many: 'سجل فيه {n} قيدًا',
    other: 'سجل فيه {n} قيد',
  },
  more: 'عرض المزيد',
} satisfies Translated<typeof english, 'ar'>;
