import type { Translated } from '../message-shape.ts';
import type { cli as english } from '../en/cli.ts';

export const cli = {
  usage: `lethe: يجد في قوائمك من رفضوا، والقاصرين، ومن انتهت مدة الاحتفاظ ببياناتهم.

  lethe audit FILE...                       ينظر في الملفات ولا يترك شيئًا وراءه
  lethe import FILE... --workspace W        يُدخل القوائم إلى مساحة عمل
  lethe scan --workspace W                  يطبّق القواعد ويطبع النتيجة
  lethe apply --workspace W --do anonymise|purge|export|keep|restrict|lift|slim --select EXPR --out DIR
  lethe undo --workspace W BATCH            يتراجع عن قرار ما دامت أيام التراجع لم تنقضِ
  lethe correct --workspace W --source N --row N --column NAME --value TEXT --reason TEXT
  lethe clean --workspace W --out DIR       يكتب النسخة المنظّفة من كل قائمة
  lethe suppress add|check|export --workspace W [FILE]
  lethe policy list|show ID|check FILE|compare ID ID
  lethe verify FILE                         يتحقق من إيصال أو سجل مُصدَّر
  lethe forms --workspace W BATCH --out DIR يكتب ما يطلبه القانون بعد القرار، والرسائل
  lethe trail --workspace W --out DIR       يكتب سجل الإجراءات الموقّع
  lethe person --workspace W QUERY [--pack DIR]   البحث عن شخص وكتابة نسخة من بياناته له
  lethe backup --workspace W --out FILE     يكتب نسخة مشفّرة من مساحة العمل
  lethe restore FILE --workspace W          يستعيدها من دون من مُحيت بياناتهم بعدها
  lethe originals find|shred|replace ...    يعثر على الملفات الأصلية أو يطمسها أو يستبدلها

  --json  --jsonl  --policy P  --country CC  --today YYYY-MM-DD  --records  --fail-on KIND,...
  مفتاح مساحة العمل: ‎--passphrase-file F أو LETHE_PASSPHRASE أو سؤال في الطرفية، ولا يكون معاملًا أبدًا.`,
  passphrase: 'عبارة مرور مساحة العمل: ',
  newPassphrase: 'عبارة مرور لمساحة العمل الجديدة (10 أحرف على الأقل): ',
  repeatPassphrase: 'عبارة المرور نفسها مرة أخرى: ',
  passphrasesDiffer: 'عبارتا المرور ليستا متطابقتين.',
  needsPassphrase: 'تلزم عبارة مرور: ‎--passphrase-file أو LETHE_PASSPHRASE أو طرفية.',
  unknownCommand: 'لا يوجد أمر «{name}».',
  unknownOption: 'لا يوجد هنا خيار {name}.',
  missingValue: 'يحتاج الخيار {name} إلى قيمة.',
  invalidValue: 'لا يمكن استخدام قيمة {name}.',
  missingOption: 'يلزم الخيار {name}.',
  missingFile: 'اذكر ملفًا واحدًا على الأقل.',
  next: 'ما العمل: {next}',
  imported: {
    zero: '{file}: لم يُقرأ أي صف',
    one: '{file}: قُرئ صف واحد',
    two: '{file}: قُرئ صفان',
    few: '{file}: قُرئت {n} صفوف',
    many: '{file}: قُرئ {n} صفًا',
    other: '{file}: قُرئ {n} صف',
  },
  importedDetail: 'سجلات {records}، فارغة {empty}، منحّاة {setAside}',
  suppressedRows: {
    zero: 'لم يُترك أي صف.',
    one: 'تُرك صف واحد: هذا الشخص رفض أو مُحي من قبل.',
    two: 'تُرك صفان: هذان الشخصان رفضا أو مُحيا من قبل.',
    few: 'تُركت {n} صفوف: هؤلاء الأشخاص رفضوا أو مُحوا من قبل.',
    many: 'تُرك {n} صفًا: هؤلاء الأشخاص رفضوا أو مُحوا من قبل.',
    other: 'تُرك {n} صف: هؤلاء الأشخاص رفضوا أو مُحوا من قبل.',
  },
  openQuestions: {
    zero: 'لا سؤال مفتوحًا.',
    one: 'سؤال واحد مفتوح تغيّر إجابته النتيجة. انظر «الأسئلة» في النافذة.',
    two: 'سؤالان مفتوحان تغيّر إجابتاهما النتيجة. انظر «الأسئلة» في النافذة.',
    few: '{n} أسئلة مفتوحة تغيّر إجاباتها النتيجة. انظر «الأسئلة» في النافذة.',
    many: '{n} سؤالًا مفتوحًا تغيّر إجاباتها النتيجة. انظر «الأسئلة» في النافذة.',
    other: '{n} سؤال مفتوح تغيّر إجاباتها النتيجة. انظر «الأسئلة» في النافذة.',
  },
  peopleFound: {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '{n} أشخاص',
    many: '{n} شخصًا',
    other: '{n} شخص',
  },
  confirm: {
    zero: 'هذا لا يخص أحدًا.',
    one: 'هذا يخص شخصًا واحدًا. اكتب {n} للمتابعة: ',
    two: 'هذا يخص شخصين. اكتب {n} للمتابعة: ',
    few: 'هذا يخص {n} أشخاص. اكتب {n} للمتابعة: ',
    many: 'هذا يخص {n} شخصًا. اكتب {n} للمتابعة: ',
    other: 'هذا يخص {n} شخص. اكتب {n} للمتابعة: ',
  },
  needsYes: 'لم يُنفَّذ شيء. أكّد بالخيار ‎--yes أو انظر أولًا بالخيار ‎--dry-run.',
  noForms: 'لا نماذج لهذا القرار: لا يُعدّ شيء مُتلفًا ما دام استرجاعه ممكنًا، أو لم يُحذف شيء.',
  needsBatch: 'اذكر قرارًا واحدًا: رقمه، أو أول 8 محارف منه على الأقل كما ترد في أسماء ملفاته.',
  broughtBack: {
    zero: 'لم يعد أي صف.',
    one: 'عاد صف واحد كما كان.',
    two: 'عاد صفان كما كانا.',
    few: 'عادت {n} صفوف كما كانت.',
    many: 'عاد {n} صفًا كما كان.',
    other: 'عاد {n} صف كما كان.',
  },
  undoLeft: {
    zero: 'لم يبقَ أي صف دون استرجاع.',
    one: 'صف واحد لم يعد: أُزيلت قائمته أو غيّره قرار لاحق.',
    two: 'صفان لم يعودا: أُزيلت قائمتهما أو غيّرهما قرار لاحق.',
    few: '{n} صفوف لم تعد: أُزيلت قوائمها أو غيّرها قرار لاحق.',
    many: '{n} صفًا لم يعد: أُزيلت القائمة أو غيّرها قرار لاحق.',
    other: '{n} صف لم يعد: أُزيلت القائمة أو غيّرها قرار لاحق.',
  },
  undoUntil: 'أُزيل ولم يُمحَ بعد: يمكن استرجاعه حتى {day} بالأمر: lethe undo {batch}',
  dryRun: 'لم يتغيّر شيء: كانت هذه تجربة.',
  erasedNotTold:
    'من مُحيت بياناتهم ليسوا في هذه الملفات: لا يحتفظ Lethe بعناوينهم. من أجلهم خذ تصديرًا حديثًا FILE: lethe suppress export --as plain FILE',
  programs: 'برامج تستقبل حالات الرفض: {programs}',
  written: 'كُتب: {file}',
  done: 'تم.',
  intact: 'سليم: لم يتغيّر شيء منذ أن كتب Lethe هذا الملف.',
  broken: 'غير سليم.',
  partsDiffer: 'تخصّ القرارات الشخص كله. لهذه الأجزاء من كل بطاقة مدد أخرى:',
  withWholeCard: 'مع البطاقة كلها',
  partPeriod: '{count} شهرًا، ثم {act}',
  draftPeriod: 'السطر {line}: {part}، الأشهر: {count}',
  draftUnused: {
    zero: 'استُعملت كل الجمل.',
    one: 'جملة واحدة فيها مدة لم تُستعمل، وهي في أول المسودة.',
    two: 'جملتان فيهما مدة لم تُستعملا، وهما في أول المسودة.',
    few: '{n} جمل فيها مدة لم تُستعمل، وهي في أول المسودة.',
    many: '{n} جملة فيها مدة لم تُستعمل، وهي في أول المسودة.',
    other: '{n} جملة فيها مدة لم تُستعمل، وهي في أول المسودة.',
  },
  draftNext: 'قارن كل مدة بجملتها ثم: lethe policy check FILE',
  policyValid: 'يمكن استخدام هذه القواعد.',
  faultLine: 'السطر {line}: {text}',
  fault: '{path}: {text}',
} satisfies Translated<typeof english, 'ar'>;
