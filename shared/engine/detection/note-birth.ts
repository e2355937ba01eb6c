import type { PartialDate } from '#domain/partial-date.ts';

/** What a note says of a birth. `own`: of nobody else than the person of the card, by all that stands around it. */
export type NoteBirth = { readonly date: PartialDate; readonly own: boolean };

const SHORTEST = 8;
const LONGEST = 2000;
/** A name, with or without a title: `Mia`, `Anna Maria Schmidt`. */
const WORDS_OF_NAME = 3;

const DAY = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d{2}|\d{1,2}(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+|of\s+|tháng\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+|del\s+)?(?:19|20)\d{2}|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}|\d{1,2}[./](?:19|20)\d{2}|(?:19|20)\d{2}`;
const END = String.raw`(?![\d./-]*\d)`;
const CUES = [
  String.raw`born(?:\s+(?:on|in))?|d\.?\s?o\.?\s?b\.?|date\s+of\s+birth|birth\s?date|birthdate`,
  String.raw`д\.?\s?р\.?|дата\s+рожд\p{L}*|родил(?:ся|ась)|г\.?\s?р\.|день\s+рождения`,
  String.raw`д\.?\s?н\.?|дата\s+народж\p{L}*|народи(?:вся|лася|лась)`,
  String.raw`doğum\s+(?:tarihi|günü|yılı)|d\.?\s?tarihi|doğum`,
  String.raw`(?:من\s+)?مواليد|تاريخ\s+(?:ال)?(?:ميلاد|ولادة)(?:ها|ه)?|(?:ول|وُل)دت?(?:\s+(?:في|عام|سنة))?`,
  String.raw`geb\.?|geboren(?:\s+(?:am|im|op|in))?|geburtsdatum|geburtstag|geb\.?\s?-?\s?dat(?:um|\.)?|geboortedatum`,
  String.raw`née?\s+(?:le|en)|né\(e\)\s+le|date\s+de\s+naissance|ddn`,
  String.raw`nacid[oa]\s+(?:el|en)|nació\s+(?:el|en)|fecha\s+(?:de\s+)?nac\p{L}*\.?|f\.?\s?nac\.?|fdn`,
  String.raw`nascid[oa]\s+(?:em|a)|nasceu\s+(?:em|a)|data\s+(?:de\s+)?nasc\p{L}*\.?|dt\.?\s?nasc\.?`,
  String.raw`nat[oa]\s+(?:il|nel|a)|data\s+di\s+nascita|d\.?\s?nascita`,
  String.raw`ur\.|urodzon[ya](?:\s+(?:w|dnia))?|data\s+ur(?:odzenia|\.)?`,
  String.raw`sinh\s+(?:ngày|năm)|ngày\s+sinh|năm\s+sinh`,
].join('|');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CUES})[\\s:=-]*(${DAY})${END}`, 'giu');
const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}./-])((?:\d{1,2}[./]\d{1,2}[./])?(?:19|20)\d{2})\s*(?:г\.?\s?р\.?|года?\s+рожд\p{L}*|р\.?\s?н\.?|року\s+народж\p{L}*|doğumlu(?:dur)?|d[’']?lu)(?![\p{L}])`,
  'giu',
);

/** Whom else a birth may be of: of a note that names one of them nothing is taken. */
const OTHERS = new RegExp(
  `(?<![\\p{L}])(?:${[
    'daughter|son|sons|daughters|child|children|kid|kids|baby|babies|twins?|husband|wife|partner|mother|mum|mom|father|dad|sister|brother|niece|nephew|grand\\p{L}+|aunt|uncle|boyfriend|girlfriend|cousin|friend|family|spouse|parent|parents|guardian|dog|cat|puppy|kitten|pet|horse|pony|company|firm|business',
    'дочь|дочк\\p{L}*|дочер\\p{L}*|сын\\p{L}*|реб[её]н\\p{L}*|дет\\p{L}*|малыш\\p{L}*|муж\\p{L}*|жен[аыуе]|мам\\p{L}*|мать|пап\\p{L}*|отец|отца|сестр\\p{L}*|брат\\p{L}*|внук\\p{L}*|внуч\\p{L}*|бабушк\\p{L}*|дедушк\\p{L}*|тёт\\p{L}*|племян\\p{L}*|подруг\\p{L}*|собак\\p{L}*|кот|кошк\\p{L}*|щен\\p{L}*|двойн\\p{L}*',
    'доньк\\p{L}*|дочк\\p{L}*|син\\p{L}*|дитин\\p{L}*|діт\\p{L}*|чолов\\p{L}*|дружин\\p{L}*|матір|тат\\p{L}*|онук\\p{L}*|племін\\p{L}*|песик|собак\\p{L}*|кіт',
    '(?:kız|oğl|oğul|çocu|bebe|eş|koca|karı|anne|baba|abla|abi|kardeş|torun|yeğen|teyze|hala|arkadaş|köpe|kedi|ikiz)\\p{L}*',
    '(?:و|ب|ل|ال|لل)?(?:ابن|بنت|طفل|ابنت|ولد|بنات|اولاد|أولاد|زوج|ام|أم|والد|اخ|أخ|اخت|أخت|حفيد|كلب|قط|أطفال|توأم)\\p{L}*',
    'tochter|töchter|sohn|söhne|kind|kinder|baby|mann|ehemann|frau|ehefrau|partner\\p{L}*|mutter|mama|vater|papa|schwester|bruder|enkel\\p{L}*|neffe|nichte|hund|katze|pferd|zwillinge|freundin|freund|firma',
    'dochter|zoon|kind\\p{L}*|man|vrouw|moeder|vader|zus|broer|hond|kat|tweeling|vriend\\p{L}*',
    'fille|filles|fils|enfants?|bébé|mari|femme|époux|épouse|mère|maman|père|papa|sœur|soeur|frère|neveu|nièce|petit[e-]?\\p{L}*|chien\\p{L}*|chat\\p{L}*|jumea\\p{L}*|amie?',
    'hij[oa]s?|niñ[oa]s?|bebé|marido|esposo|esposa|mujer|madre|mamá|padre|papá|herman[oa]s?|niet[oa]s?|sobrin[oa]s?|perr[oa]|gat[oa]|gemel[oa]s|amig[oa]',
    'filh[oa]s?|crianças?|bebê|esposo|esposa|mãe|pai|irm(?:ão|ã|ãos)|net[oa]s?|sobrinh[oa]s?|cão|cadela|gêmeos|amig[oa]',
    'figli[oae]|bambin[oaie]|bimb[oaie]|marito|moglie|madre|mamma|padre|papà|sorella|fratello|nipot[ei]|cane|gatto|gemell[ei]|amic[oa]',
    'cór\\p{L}*|syn\\p{L}*|dzieck\\p{L}*|dziec\\p{L}*|mąż|męż\\p{L}*|żon\\p{L}*|matk\\p{L}*|mama|ojc\\p{L}*|tat[ay]|siostr\\p{L}*|brat\\p{L}*|wnu\\p{L}*|pies|psa|kot\\p{L}*|bliźn\\p{L}*',
    'con|con\\s+gái|con\\s+trai|bé|chồng|vợ|mẹ|bố|ba|má|cháu|chó|mèo|bạn',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

/** Whoever says so means the person of the card. */
const OWN =
  /^(?:the|der|die|das|le|la|el|il|o|a)?\s*(?:client|customer|patient|guest|member|she|he|клиент(?:ка)?|пациент(?:ка)?|гость|она|он|клієнт(?:ка)?|вона|він|müşteri|hasta|danışan|kunde|kundin|er|sie|klant|cliente|client|patiente?|elle|ella|él|lei|lui|paziente|ela|ele|paciente|klient(?:ka)?|ona|on|(?:ال)?(?:عميل|زبون|مريض)ة?|هي|هو|khách)?\s*(?:hàng)?\s*(?:was|is|est|è|es|wurde|ist|был[аи]?)?\s*[:,-]?\s*$/iu;

/**
 * The births that a note states, each with the day that it names. Certain where the statement stands at the head of its
 * clause, no name stands before it and the note states one birth only.
 */
export function birthsInNote(
  note: string,
  readDay: (text: string) => PartialDate | null,
): readonly NoteBirth[] {
  if (note.length < SHORTEST || note.length > LONGEST) return [];
  const text = note.normalize('NFC');
  if (OTHERS.test(text)) return [];
  const found = [BEFORE, BEHIND].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = readDay((match[1] ?? '').replaceAll(/\s?([./-])\s?/g, '$1'));
      return date === null ? [] : [{ date, at: match.index }];
    }),
  );
  const alone = found.length === 1;
  return found.map(({ date, at }) => ({ date, own: alone && isHeadOfClause(text.slice(0, at)) }));
}

function isHeadOfClause(before: string): boolean {
  const clauses = before.split(/[.;|\n()!?]+/u);
  const [last = ''] = clauses.slice(-1);
  const parts = last.split(/[,–—:/]|\s-\s/u);
  const own = parts.at(-1) ?? '';
  if (!OWN.test(own)) return false;
  return parts.slice(0, -1).every((part) => !mayBeName(part.trim()));
}

/** A few words of which one begins with a capital, and any few of a script that has none. */
function mayBeName(part: string): boolean {
  if (part === '' || OWN.test(part) || part.split(/\s+/u).length > WORDS_OF_NAME) return false;
  return /(?<![\p{L}])\p{Lu}\p{Ll}|\p{Lo}/u.test(part);
}
