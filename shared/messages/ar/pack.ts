import type { Translated } from '../message-shape.ts';
import type { pack as english } from '../en/pack.ts';
import { card } from './card.ts';
import { findings } from './findings.ts';
import { sources } from './sources.ts';

export const pack: Translated<typeof english, 'ar'> = {
  title: 'بياناتك',
  intro:
    'هذا كل ما لدينا عنك في قوائم جهات الاتصال، كما هو مكتوب فيها، وما يترتب عليه. والمحتوى نفسه في الملف المجاور بصيغة تقرؤها برامج أخرى.',
  rows: 'المكتوب في قوائمنا',
  row: 'الصف {row}',
  consent: 'هل يجوز لنا مراسلتك أو الاتصال بك؟',
  answers: 'إجاباتك، الأحدث أولًا',
  undated: 'التاريخ غير معروف',
  everyChannel: 'كل الوسائل',
  found: 'ما يترتب على ذلك',
  dates: 'التواريخ',
  adultOn: 'بلوغ سن الرشد',
  keptFrom: 'تُحسب المدة من',
  keptUntil: 'نحتفظ بها حتى',
  blanks: 'يُملأ بخط اليد',
  rights:
    'يحق لك أن تطلب تصحيح هذه البيانات أو محوها أو تقييد استخدامها أو تسليمها إلى جهة أخرى، وأن تسحب موافقتك في أي وقت وتعترض على الإعلانات. وإن لم توافقنا فلك أن تشكو إلى الجهة الرقابية المختصة. نظام حماية البيانات الشخصية، المادة 4 (السعودية)؛ GDPR، المواد 15–22؛ KVKK، المادة 11.',
  notAdvice:
    'كتبه برنامج من القوائم التي أُدخلت فيه، وقد يكون لدى المنشأة بيانات أخرى في أنظمة أخرى. وليس هذا استشارة قانونية.',
  labels: {
    controller: 'من نحن: الاسم والعنوان',
    purposes: 'فيمَ نستخدم البيانات',
    basis: 'الأساس القانوني',
    recipients: 'من تسلّمها',
    origin: 'من أين حصلنا عليها',
    transfers: 'هل تُنقل خارج البلد، وبأي ضمانات',
    signature: 'التاريخ والتوقيع',
  },
  roles: sources.roles,
  channels: findings.channels,
  states: findings.consent,
  kinds: card.found,
};
