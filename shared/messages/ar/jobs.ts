import type { Translated } from '../message-shape.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs = {
  phases: {
    reading: 'قراءة القوائم',
    checking: 'قراءة الملف',
    looking: 'البحث في المجلدات',
    matching: 'البحث عن صفوف الشخص الواحد',
    evaluating: 'تطبيق القواعد',
    planning: 'التحضير',
    deleting: 'الإزالة',
    rewriting: 'إعادة كتابة ملف مساحة العمل من دونهم',
    encrypting: 'إعادة تشفير ملف مساحة العمل',
    searching: 'البحث عمّا قد يكون بقي',
    writing: 'كتابة الملفات',
  },
  rowsPerSecond: {
    zero: '{n} صف في الثانية',
    one: 'صف واحد في الثانية',
    two: 'صفان في الثانية',
    few: '{n} صفوف في الثانية',
    many: '{n} صفًا في الثانية',
    other: '{n} صف في الثانية',
  },
  secondsLeft: {
    zero: 'يكاد ينتهي',
    one: 'بقيت ثانية واحدة تقريبًا',
    two: 'بقيت ثانيتان تقريبًا',
    few: 'بقيت {n} ثوانٍ تقريبًا',
    many: 'بقيت {n} ثانية تقريبًا',
    other: 'بقيت {n} ثانية تقريبًا',
  },
  minutesLeft: {
    zero: 'يكاد ينتهي',
    one: 'بقيت دقيقة واحدة تقريبًا',
    two: 'بقيت دقيقتان تقريبًا',
    few: 'بقيت {n} دقائق تقريبًا',
    many: 'بقيت {n} دقيقة تقريبًا',
    other: 'بقيت {n} دقيقة تقريبًا',
  },
} satisfies Translated<typeof english, 'ar'>;
