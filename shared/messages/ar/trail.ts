import type { Translated } from '../message-shape.ts';
import type { trail as english } from '../en/trail.ts';

export const trail = {
  kinds: {
    'workspace.created': 'أُنشئت مساحة العمل',
    'workspace.older_copy': 'أُعيدت نسخة أقدم من مساحة العمل',
    'source.imported': 'أُدخلت قائمة',
    'source.removed': 'أُخرجت قائمة',
    'mapping.answered': 'حُدد معنى عمود',
    'policy.chosen': 'اختيرت القواعد',
    'policy.changed': 'عُدّلت القواعد',
    'hold.placed': 'احتُفظ بشخص لسبب',
    'hold.released': 'رُفع الحجز القانوني',
    'disposition.run': 'نُفّذ قرار',
    'erasure.finished': 'اكتمل المحو وتُحقق منه',
    'batch.undone': 'استُرجع القرار',
    'undo.ended': 'انتهت مهلة الاسترجاع وأُتلف المفتاح',
    'suppression.added': 'إضافة إلى قائمة عدم التواصل',
    'suppression.exported': 'صُدّرت قائمة عدم التواصل',
    'copies.written': 'كُتبت النسخ المنظّفة',
    'trail.exported': 'صُدّر السجل',
    'pair.decided': 'اتُّخذ قرار بشأن زوج',
    'pair.undone': 'سُحب القرار بشأن زوج',
  },
  suppressionReasons: {
    erased: 'مُحي',
    withdrawn: 'سحب الموافقة',
    added: 'أضفته أنت',
  },
  fingerprints: {
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    email_name: 'البريد الإلكتروني مع الاسم',
    phone_name: 'الهاتف مع الاسم',
    name_birth: 'الاسم مع تاريخ الميلاد',
    record_name: 'رقم السجل في نظام آخر مع الاسم',
  },
  broken: {
    shape: 'الملف ليس بالشكل الذي يكتبه Lethe.',
    signature: 'التوقيع لا يعود إلى هذا المحتوى.',
    entry: 'عُدّل أحد القيود.',
    order: 'قيود ناقصة أو بترتيب آخر.',
    head: 'القيد الأخير ليس هو الموقَّع.',
    count: 'عدد القيود ليس هو الموقَّع.',
    key: 'المفتاح أو مساحة العمل ليسا كما في المستند الأسبق.',
    checkpoint: 'السجلّ لا يمرّ بما أثبته المستند الأسبق: لقد كُتب من جديد.',
  },
} satisfies Translated<typeof english, 'ar'>;
