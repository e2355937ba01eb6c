import type { Translated } from '../message-shape.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  faults: {
    'policy.too_large': 'النص أطول من أن يكون مجموعة قواعد.',
    'policy.syntax':
      'هذا السطر ليس YAML صحيحًا، أو أن المفتاح نفسه يرد مرتين. راجع المسافات والنقطتين وعلامات الاقتباس.',
    'policy.alias': 'لا يُسمح هنا بالإحالات والوسوم ودمج المفاتيح (&، *، !، <<). اكتب القيم كاملة.',
    'policy.key': 'لا يمكن استخدام هذا المفتاح هنا.',
    'policy.missing': 'ينقص هنا شيء لازم.',
    'policy.unknown_key': 'هذا الاسم غير معروف. راجع كتابته.',
    'policy.wrong_type': 'المتوقع هنا نوع آخر من القيم، مثل رقم بدل نص.',
    'policy.out_of_range': 'هذا الرقم صغير جدًا أو كبير جدًا.',
    'policy.too_many': 'عدد العناصر هنا أكبر من اللازم.',
    'policy.malformed':
      'هذا غير مكتوب بالصيغة الصحيحة: المعرّف بأحرف لاتينية صغيرة وأرقام وشرطات، والإصدار مثل 1.0.0، والعنوان يبدأ بـ https://، والبلد مثل DE.',
    'policy.unknown_word': 'هذه الكلمة ليست من الكلمات المسموحة.',
    'policy.empty_text': 'يجب أن يكون النص باللغات الأربع.',
    'policy.recipe_unfit':
      'لا يمكن إخفاء هوية هذا العمود بهذه الطريقة. اختر طريقة أخرى أو «remove» (الإزالة).',
    'policy.two_rules_for_finding': 'قاعدتان عن مجموعة الأشخاص نفسها.',
    'policy.same_rule_id': 'لقاعدتين المعرّف id نفسه.',
    'policy.consent_above_majority': 'سن الموافقة الشخصية أعلى من سن الرشد.',
    'policy.trigger_twice': 'الحدث نفسه مذكور مرتين.',
    'policy.fallback_is_trigger': 'الحدث الاحتياطي هو من الأحداث التي تبدأ بها المدة أصلًا.',
    'policy.due_soon_too_long': '«تنتهي قريبًا» تبدأ قبل طول المدة كلها.',
    'policy.country_twice': 'البلد نفسه مذكور مرتين.',
    'policy.trade_alone': 'هذه قواعد قطاع مهني، وتحتاج إلى قواعد بلد معها: البلد+القطاع.',
    'policy.two_clocks_for_part': 'حُددت مدتان للجزء نفسه من البطاقة.',
    'policy.clock_under_duty':
      'تنتهي هذه المدة قبل الزمن الذي توجب فيه القواعد نفسها حفظ هذا الجزء.',
    'policy.country_not_listed': 'هذا البلد ليس من بلدان هذه القواعد.',
    unknown: 'لا يمكن استخدام هذا السطر كما هو.',
  },
} satisfies Translated<typeof english, 'ar'>;
