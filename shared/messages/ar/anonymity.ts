import type { Translated } from '../message-shape.ts';
import type { anonymity as english } from '../en/anonymity.ts';

const unique = '{n} من {of} ينفردون بهذه البيانات: {columns}.';
const stillUnique = '{n} من {of} ما زالوا ينفردون بهذه البيانات: {columns}.';
const rows = '{n} من الصفوف البارزة لم يبقَ فيها ما يميزها.';
const cuts = '{n} من المقاطع المحذوفة: {kind}';

export const anonymity: Translated<typeof english, 'ar'> = {
  title: 'مدى تعذّر تمييز الأشخاص',
  outcomes: {
    anonymous: 'مجهول الهوية: تحقّق حدّ قواعدك، ولا أحد بارز.',
    pseudonymous: 'مستعار الهوية فقط: لم يتحقق حدّ قواعدك. ما زالت هذه بيانات شخصية.',
  },
  done: { anonymous: 'إخفاء هوية', pseudonymous: 'استبدال الهوية باسم مستعار' },
  before: 'قبل',
  after: 'بعد',
  column: '«{column}»',
  unique: {
    zero: unique,
    one: 'شخص واحد من {of} ينفرد بهذه البيانات: {columns}.',
    two: 'شخصان من {of} ينفردان بهذه البيانات: {columns}.',
    few: unique,
    many: unique,
    other: unique,
  },
  stillUnique: {
    zero: stillUnique,
    one: 'شخص واحد من {of} ما زال ينفرد بهذه البيانات: {columns}.',
    two: 'شخصان من {of} ما زالا ينفردان بهذه البيانات: {columns}.',
    few: stillUnique,
    many: stillUnique,
    other: stillUnique,
  },
  alone: {
    zero: 'لا أحد من {of} فريد من نوعه.',
    one: 'واحد من {of} فريد من نوعه.',
    two: 'اثنان من {of} كلٌّ منهما فريد من نوعه.',
    few: '{n} من {of} كلٌّ منهم فريد من نوعه.',
    many: '{n} من {of} كلٌّ منهم فريد من نوعه.',
    other: '{n} من {of} كلٌّ منهم فريد من نوعه.',
  },
  noneUnique: 'لا أحد ينفرد ببياناته.',
  smallest: {
    zero: 'لا توجد مجموعة من المتشابهين؛ وقواعدك تطلب {wanted}.',
    one: 'أصغر مجموعة من المتشابهين فيها شخص واحد؛ وقواعدك تطلب {wanted}.',
    two: 'أصغر مجموعة من المتشابهين فيها شخصان؛ وقواعدك تطلب {wanted}.',
    few: 'أصغر مجموعة من المتشابهين فيها {n} أشخاص؛ وقواعدك تطلب {wanted}.',
    many: 'أصغر مجموعة من المتشابهين فيها {n} شخصًا؛ وقواعدك تطلب {wanted}.',
    other: 'أصغر مجموعة من المتشابهين فيها {n} شخص؛ وقواعدك تطلب {wanted}.',
  },
  risks:
    'خطر التعرّف: {prosecutor} لمن يعرف أن الشخص في القائمة، و{journalist} لمن لا يعرف ذلك، ومن يجرّب الجميع يتعرّف على {marketer} منهم.',
  loss: 'لأجل ذلك عُمِّم أو أُفرغ {loss} مما كان سيبقى.',
  suppressed: {
    zero: rows,
    one: 'صف واحد كان بارزًا لم يبقَ فيه ما يميزه.',
    two: 'صفان كانا بارزين لم يبقَ فيهما ما يميزهما.',
    few: rows,
    many: rows,
    other: rows,
  },
  notes: {
    few_people:
      'عدد هؤلاء الأشخاص أقل من أن يختفي بعضهم بين بعض. أخفِ هوية عدد أكبر معًا، أو امحُ بياناتهم.',
    small_classes: 'ما زال بعض الأشخاص في مجموعة صغيرة جدًا. انظر ما الذي يساعد.',
    one_value:
      'يشترك المتشابهون في قيمة حساسة واحدة، فهي معروفة عن كل منهم. أزل ذلك العمود أو عمِّم الأعمدة الأخرى.',
    linkable:
      'الرموز أو التواريخ المُزاحة تقود من صف للشخص إلى صفوفه الأخرى. أزلها لتكون النتيجة مجهولة الهوية.',
    free_text: 'أُبقيت نصوص منقّاة. لا يمكن قياس ما يكشفه النص: اقرأ المقاطع المحذوفة، أو أزل النصوص.',
    not_exact: 'في القائمة أعمدة كثيرة جدًا: قد توجد نتيجة تُبقي أكثر.',
    repeated:
      'سبق إخفاء هوية أشخاص من هذه القائمة. من يملك النتيجتين يستطيع مقارنتهما: سلّم الأحدث فقط.',
  },
  suggestions: {
    title: 'ما الذي يساعد',
    coarsen:
      'تعميم «{column}» درجة: يبقى {unique} منفردين و{small} في مجموعات صغيرة. الكلفة: {loss}.',
    remove: 'من دون «{column}»: يبقى {unique} منفردين و{small} في مجموعات صغيرة. الكلفة: {loss}.',
    empty_rows:
      'إفراغ الصفوف البارزة: يبقى {unique} منفردين و{small} في مجموعات صغيرة. الكلفة: {loss}.',
  },
  cuts: {
    title: 'ما الذي يُحذف من الملاحظات',
    count: {
      zero: cuts,
      one: 'مقطع محذوف واحد: {kind}',
      two: 'مقطعان محذوفان: {kind}',
      few: cuts,
      many: cuts,
      other: cuts,
    },
    before: 'الملاحظة كما هي',
    after: 'الملاحظة كما ستصير',
    kinds: {
      name: 'اسم',
      relative: 'قريب',
      email: 'بريد إلكتروني',
      phone: 'هاتف',
      link: 'رابط',
      handle: 'اسم حساب',
      address: 'عنوان',
      birth: 'تاريخ ميلاد أو عمر',
      date: 'تاريخ',
      number: 'رقم وثيقة أو بطاقة',
      health: 'صحة',
      family: 'عائلة',
      secret: 'كلمة مرور أو رمز',
    },
  },
};
