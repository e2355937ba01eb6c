import type { Translated } from '../message-shape.ts';
import type { warningSteps as english } from '../en/warning-steps.ts';

export const warningSteps = {
  'encoding.guessed': 'انظر إلى الأسماء في المعاينة. إن كانت خاطئة فاختر ترميزًا آخر.',
  'encoding.invalid_bytes':
    'صدّر القائمة من جديد بترميز UTF-8، أو اختر أعلاه ترميزًا آخر وراقب المعاينة.',
  'encoding.mixed':
    'انظر إلى بعض الأسماء من النوعين في المعاينة. إن كانت خاطئة فصدّر من جديد بترميز UTF-8.',
  'encoding.mojibake': 'دع Lethe يصلح الحروف وانظر إلى المعاينة.',
  'sheet.hidden': 'افتح الملف في برنامجه إن كنت لا تعرف لِمَ هذه الورقة.',
  'sheet.hidden_people': 'علّم الورقة المخفية لاستيرادها.',
  'cells.formula_without_value': 'افتح الملف في برنامجه واحفظه واستورده من جديد.',
  'cells.rounded_number': 'لا تعتمد على هذه الأرقام. صدّرها من جديد نصًا.',
  'phones.damaged': 'صدّر أرقام الهواتف من البرنامج الأصلي من جديد، نصًا.',
  'found.comments': 'اقرأها في الملف الأصلي: قد يرد رفض في تعليق.',
  'found.drawings': 'اقرأها في الملف الأصلي: قد يرد فيها رفض.',
  'found.pivots': 'احذف الجداول المحورية من الأصل قبل أن تسلّم الملف لغيرك.',
  'found.links': 'فكّر في الملفات الأخرى أيضًا: قد تضم الأشخاص أنفسهم.',
  'dates.order_assumed': 'أجب أيهما يأتي أولًا إن بدت التواريخ خاطئة.',
  'dates.order_unknown': 'أجب عن سؤال اليوم والشهر.',
  'header.missing': 'إن كانت هناك عناوين فأدخل سطرها تحت «تغيير طريقة قراءة الملف».',
  'header.duplicate': 'تحقّق مما يحمله كل من العمودين.',
  'column.doubtful': 'أجب عن السؤال الخاص بالعمود.',
  'children.suppressed': 'لا شيء عليك: يبقون خارجًا.',
  'rows.unidentified': 'راجع هؤلاء الأشخاص بنفسك قبل مراسلتهم، أو أضف بريدًا أو هاتفًا.',
  'rows.suppressed': 'لا شيء عليك: يبقون خارجًا.',
  'file.changed': 'استورد الملف من جديد حتى لا يفوت شيء.',
  'cells.nul_kept':
    'راجع هؤلاء الأشخاص، أو احفظ القائمة من جديد في البرنامج الذي جاءت منه واختر الملف الجديد.',
  'archive.members_skipped': 'فكّ ضغط الأرشيف إن كان أحدها قائمة بالفعل.',
  'json.lists_left_out': 'انظر إلى أسمائها: إن كان في إحداها أشخاص، فصدّرها وحدها واخترها هي أيضًا.',
} satisfies Translated<typeof english, 'ar'>;
