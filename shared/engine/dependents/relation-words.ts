/**
 * Words by which a remark names the children of the one on the card, in the languages of the lists; as parts of an
 * expression without respect to case. A word that may mean the one on the card too ("child, 7 years") is not among `own`.
 */

/** Of one child: son, daughter, grandchild. */
export const ownChild: readonly string[] = [
  // Turkish "son 6 ay" are the last six months, and French "son" is "his".
  String.raw`(?:step|grand)?(?:son(?!\s\d+\s?(?:ay|gün|hafta|yıl|sene|kez|ans?(?!\p{L})|mois))|daughter)|little (?:son|daughter|boy|girl)|grandchild`,
  '(?:сын(?:а|у|ом|ок|ка|ку|ком|ишка|ишку|уля)?|доч(?:ь|ери|ерью|ка|ки|ке|ку|кой|енька|енькой|ура)|внук(?:а|у|ом)?|внуч(?:ка|ки|ке|ку|кой|ек))',
  '(?:син(?:а|у|ом|ок|очок)?|донь(?:ка|ки|ку|кою|ці)|доч(?:ка|ки|ку|кою|ці)|онук(?:а|у|ом)?|онуч(?:ка|ки|ку|кою))',
  'oğlu(?:m|yla|nu|nun|na)?|kızı(?:m|yla|nı|nın|na)?|torunu(?:m|yla|nu)?',
  '[وبل]?(?:ابن|إبن|بنت|ابنت|إبنت|حفيد|حفيدت|ولد)(?:ه|ها|هم|ي)|[وبل]?(?:ابنة|حفيد|حفيدة|حفيدته|حفيدتها)',
  'sohn(?:es)?|söhnchen|tochter|töchterchen|enkel(?:in|sohn|tochter|kind)?',
  'fils|fille|petit-fils|petite-fille',
  'hij[oa]|hijit[oa]|niet[oa]',
  'filh[oa]|filhinh[oa]|net[oa]|netinh[oa]',
  'figli[oa]|figliolett[oa]|nipotin[oa]',
  'syn(?:a|em|ek|ka|kiem)?|cór(?:ka|ki|ce|kę|ką|eczka|eczką)|wnu(?:k|kiem|czka|czką)',
  'zoon(?:tje)?|dochter(?:tje)?|klein(?:zoon|dochter)',
  'con gái|con trai|cháu nội|cháu ngoại',
  'dcer(?:a|y|u|ou|ka|kou)|dcér(?:a|ou)|synem|synovi|vnuk|vnučka',
  'fiul|fiica|nepotul|nepoata',
  'dotter(?:n)?|sonen|datter(?:en)?|sønnen|søn(?:nen)?|sønn(?:en)?|barnbarn',
  'tytär|tyttären|poika|pojan|lapsenlapsi',
  'fia|lánya|unokája',
  'κόρη|γιος|γιο|εγγονός|εγγονή',
  'дъщеря(?: ѝ| и| му)?|синът?',
  'דבתה|בתה|בנה|בתו|בנו|נכד(?:ה|תה|ו)?',
  'دختر(?:ش|م)|پسر(?:ش|م)|نوه(?:‌?اش)?',
  'anak(?:nya)?|cucu(?:nya)?|puter[ai](?:nya)?',
  'қызы|ұлы|немересі',
];

/** Of several. */
export const children: readonly string[] = [
  '(?:grand)?(?:kids|children|sons|daughters)|(?:grand)?kiddos|little ones|twins|boys|girls|toddlers',
  'дет(?:и|ей|ям|ьми|ки|ок|ками|ишки)|пацан(?:а|ы|ов|ами)|мальчик(?:а|и|ов|ами)|девоч(?:ки|ек|ками)|двойн(?:я|и|ей)|тройня|сынов(?:ья|ьями)|дочк(?:ами|ам)|дочери|близнец(?:ы|ов|ами)|двойняшк(?:и|ами)|внук(?:и|ов|ами)|внуч(?:ата|атами)',
  'діт(?:и|ей|ям|ьми|ки|лахи)|синочки|доньки|онук(?:и|ами)|двійнята|двійня|хлопчик(?:и|ів|ами)|дівчат(?:ка|ок|ками)',
  'çocuk(?:lar|ları|larıyla|larım)|ikiz(?:ler|leri)|torunları|(?:iki|üç|2|3) (?:kızı|oğlu|çocuğu)',
  '[وبل]?(?:أولاد|اولاد|أبناء|ابناء|أطفال|اطفال|بنات|أحفاد|احفاد)(?:ه|ها|هم|ي)?|[وبل]?(?:الأولاد|الاولاد|الأطفال|الاطفال|البنات)',
  'kinder[n]?|töchter|söhne|zwillinge|enkel|jungs|mädels|buben',
  'enfants|filles|garçons|jumeaux|jumelles|petits-enfants',
  'hij[oa]s|niñ[oa]s|mellizos|mellizas|gemel[oa]s|niet[oa]s|chic[oa]s|nen[oea]s',
  'filh[oa]s|crianças|gêmeos|gêmeas|net[oa]s',
  'figli|figlie|bambin[ie]|bimb[ie]|gemelli|gemelle|nipotini',
  'dzieci|dziećmi|synowie|córki|bliźniaki|wnuki',
  'kinderen|kids|zonen|dochters|tweeling|kleinkinderen',
  'các con|(?:hai|ba|2|3) (?:con|bé|cháu)',
  'děti|dětmi|deti|dvojčata|copiii|copii|barnen?|børn(?:ene)?|barna|lapset|lapsille|gyerekei|παιδιά|деца(?:та)?|ילדים|ילדיה|بچه[‌ ]?ها(?:یش|ش)?|فرزندان(?:ش)?|anak-anak(?:nya)?|балалары',
];

/** Of one, who may be the one on the card. */
export const someChild: readonly string[] = [
  'child|kid|kiddo|toddler|baby|ребен(?:ок|ка|ку|ком)|ребён(?:ок|ка|ку|ком)|малыш(?:а|у|ом)?|дитин(?:а|и|у|ою)|малюк',
  'çocuğu(?:yla)?|bebeği(?:yle)?|طفل(?:ها|ه|ة|ته|تها)?|kind|enfant|bébé|niñ[oa]|bebé|criança|bebê|bambin[oa]|bimb[oa]',
  'dziecko|dzieckiem|dítě|dítětem|dieťa|copilul|barn|lapsi|gyereke|παιδί|дете|ילד(?:ה)?|بچه(?:‌?اش)?|فرزند(?:ش)?|bé',
];

/** "Has a", "her": whose child it is. */
export const possessions: readonly string[] = [
  '(?:has|have|with|got|her|his|their|brings)(?: (?:a|an|one|young|small|little))?',
  '(?:у (?:не[её]|него|клиентки)|е[её]|его|есть|имеет)(?: (?:один|маленький))?|(?:у не[їе]|її|його|є|має)(?: маленька)?',
  'عند(?:ها|ه)|لديها|لديه|معها|معه',
  '(?:hat|mit|ihr|sein)(?: ein(?:e|em)?(?: kleines)?)?|(?:a|avec|son|sa)(?: une?)?|(?:tiene|con|su)(?: una?)?|(?:tem|com|seu|sua)(?: uma?)?',
  '(?:ha|con|suo|sua)(?: un[oa]?)?|(?:ma|z|jej|jego)(?: małe)?|(?:heeft|met|haar|zijn)(?: een)?|(?:có|dẫn)(?: một| 1)?|(?:bir|küçük)',
];

/** Between such a word and a name. */
export const callings =
  '(?:is |are )?(?:named|called)|по имени|зовут|на імʼя|на ім.я|звати|adında|adlı|isimli|اسمه|اسمها|واسمه|واسمها|namens|heißt|appelée?|nommée?|llamad[oa]|que se llama|chamad[oa]|di nome|imieniem|o imieniu|genaamd|tên(?: là)?|jménem|pe nume';

/** Before the day or the year of a birth, and behind it. */
export const bornBefore = String.raw`born(?: (?:in|on))?|b\.|d\.?o\.?b\.?:?|geb(?:oren)?\.?(?: am)?|jg\.?|jahrgang|née?(?: (?:en|le))?|nacid[oa](?: (?:en|el))?|nat[oa](?: (?:nel|il))?|nascid[oa](?: em)?|ur(?:odz\p{L}*)?\.?|род(?:ился|илась|\.)?|д\.?\s?р\.?:?|нар(?:одивс\p{L}*|одилас\p{L}*)?\.?|sinh(?: năm| ngày)?|مواليد|ولدت?|geboren(?: op| in)?|narozen[aý]?|nar\.?|\*`;
export const bornBehind = String.raw`г\.?\s?р\.?|года? (?:рожд\p{L}*|р\.)|р\.?\s?н\.?|року народж\p{L}*|doğumlu|born`;

/** "Aged 7". */
export const aged =
  'age[ds]?|who is|who turns|just turned|turned|turns|is|ist|wird|tiene|cumple|tem|faz|ha|compie|a|aura|ma|має|исполнилось|исполнится|of|je|по|возраст(?:ом)?|вік(?:ом)?|yaşı|عمره|عمرها|وعمره|وعمرها|عند(?:ها|هم|ه)|im alter von|de|di|d’|âgée? de|da|met|wiek|mới';

/** "Seven-year-old daughter": an age before the word, behind its number. */
export const yearOld = String.raw`[\s-]?(?:year|yr|month)s?[\s-]?olds?|[\s-]?y\/?o|[\s-]?летн\p{L}+|[\s-]?річн\p{L}+|[\s-]?jährig\p{L}*|\s?yaşındaki|[\s-]?letni\p{L}*|[\s-]?jarig\p{L}*|[\s-]?letá|[\s-]?letý\p{L}*|-årig[ae]?`;

/** Behind a number of years or months that is no age: they passed, or they last. */
export const noAges = String.raw`ago|earlier|later|late|running|in a row|назад|тому|не|уже|подряд|ходит|ходят|заним\p{L}*|тому назад|не ходить|önce|boyunca|sonra|منذ|fa|atrás|temu|geleden|siden|sedan|sitten|lang|lasts?|warranty`;
