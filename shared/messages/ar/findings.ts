import type { Translated } from '../message-shape.ts';
import type { findings as english } from '../en/findings.ts';

export const findings = {
  kinds: {
    consent_withdrawn: {
      label: 'سحبوا الموافقة أو رفضوا',
      about: 'ألغوا الاشتراك أو رفضوا أو طلبوا عدم التواصل معهم.',
    },
    erasure_requested: {
      label: 'طلبوا محو بياناتهم',
      about: 'تقول ملاحظة أو عمود إنهم يريدون إزالة بياناتهم.',
    },
    minor: {
      label: 'قاصرون',
      about: 'هم اليوم دون سن الرشد يقينًا.',
    },
    may_be_minor: {
      label: 'ربما قاصرون',
      about: 'العمر غير مؤكد: لا يُعرف إلا العام أو تاريخ غير واضح أو ملاحظة.',
    },
    over_retention: {
      label: 'حُفظوا أطول مما ينبغي',
      about: 'انتهت مدة الاحتفاظ: لم يحدث شيء منذ مدة أطول مما تسمح به القواعد.',
    },
    consent_missing: {
      label: 'لا موافقة مسجّلة',
      about: 'لديهم بريد أو هاتف، ولا تقول أي قائمة إنهم وافقوا على التواصل.',
    },
    suppressed_returned: {
      label: 'عادوا',
      about: 'هم في قائمة عدم التواصل وظهروا في قائمة من جديد.',
    },
    deceased: {
      label: 'متوفّون',
      about: 'تقول ملاحظة أو عمود إن هذا الشخص توفي.',
    },
    special_category: {
      label: 'بيانات حساسة',
      about: 'في السجل بيانات صحية أو غيرها مما يحميه القانون حماية خاصة.',
    },
    forbidden_data: {
      label: 'لا يجوز حفظها',
      about: 'في السجل رقم بطاقة دفع أو كلمة مرور.',
    },
    identity_number: {
      label: 'أرقام هوية أو حسابات',
      about: 'في السجل رقم جواز أو هوية أو حساب مصرفي.',
    },
    invalid_contact: {
      label: 'وسيلة التواصل لا تعمل',
      about: 'لا يمكن أن يكون البريد أو رقم الهاتف صحيحًا.',
    },
    duplicate: {
      label: 'مذكورون أكثر من مرة',
      about: 'يرد الشخص نفسه في قائمة واحدة عدة مرات.',
    },
  },
  ages: {
    minor: 'قاصر',
    may_be_minor: 'ربما قاصر',
    adult: 'راشد',
    unknown: 'العمر غير معروف',
  },
  retentions: {
    expired: 'انتهت المدة',
    due_soon: 'تنتهي المدة قريبًا',
    within: 'ضمن المدة',
    held: 'تحت الحجز القانوني',
    unknown: 'لا تاريخ معروف',
  },
  dispositions: {
    anonymise: {
      label: 'إخفاء الهوية',
      about:
        'تُزال الأسماء ووسائل الاتصال والملاحظات، ويُعمَّم الباقي حتى لا يبرز أحد. تُقاس النتيجة، ولا تُسمّى مجهولة الهوية إلا إذا تحقق ذلك.',
      done: 'أُخفيت الهوية',
    },
    purge: {
      label: 'محو',
      about: 'تخرج صفوف الشخص من مساحة العمل ومن النسخ المنظّفة، ثم يبحث Lethe عمّا بقي.',
      done: 'مُحي',
    },
    export: {
      label: 'تصدير',
      about: 'يكتب هؤلاء الأشخاص في ملف لتسليمه أو الاطلاع عليه. لا يُزال شيء.',
      done: 'صُدّر',
    },
    keep: {
      label: 'احتفاظ',
      about: 'لديك سبب للاحتفاظ بهم. يُسجَّل السبب وتاريخ الانتهاء.',
      done: 'احتُفظ به',
    },
  },
  triggers: {
    last_visit: 'آخر زيارة',
    last_purchase: 'آخر شراء',
    last_contact: 'آخر تواصل',
    last_activity: 'آخر نشاط',
    created: 'يوم إنشاء السجل',
  },
  channels: {
    email: 'البريد الإلكتروني',
    sms: 'رسائل SMS',
    phone: 'مكالمة هاتفية',
    whatsapp: 'واتساب',
    post: 'البريد العادي',
  },
  anyChannel: 'أي وسيلة',
  consent: {
    withdrawn: 'سحب الموافقة',
    denied: 'رفض',
    unclear: 'غير واضح',
    pending: 'لم يُؤكَّد بعد',
    granted: 'وافق',
    never_asked: 'لم يُسأل',
    unknown: 'لا خبر',
  },
} satisfies Translated<typeof english, 'ar'>;
