import { foldText } from '#base/fold-text.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import { channelClassOf, isChannel, UNSPACED, type ChannelClass } from './channel-words.ts';
import type { ConsentWords, WordKind } from './consent-words.ts';

/** One part of an answer that names channels, in the order of the cell. */
export type ChannelToken =
  | { readonly is: 'channel'; readonly named: readonly Channel[]; readonly vague: boolean }
  | { readonly is: 'all' }
  /** `binds`: stands before what it denies, never after it. */
  | { readonly is: 'sign'; readonly state: ConsentState; readonly binds: boolean }
  | { readonly is: 'only' | 'join' | 'comma' | 'but' | 'stop' | 'time' | 'unknown' };

/** Words in one phrase of the lists, at most. */
const LONGEST_PHRASE = 5;
/** "And", "by" and "the" that Arabic and Hebrew write together with the next word. */
const PREFIX = /^(?:و?ب?ال|[وب]|ו?[בלה]|ו)(?=\p{L}{3})/u;

const stateOfKind: Partial<Record<WordKind, ConsentState>> = {
  yes: 'granted',
  default_yes: 'granted',
  agreed: 'granted',
  subscribed: 'granted',
  no: 'denied',
  default_no: 'denied',
  refused: 'denied',
  unsubscribed: 'withdrawn',
  withdrawn: 'withdrawn',
  complained: 'withdrawn',
  blocked: 'withdrawn',
  pending: 'pending',
  never_asked: 'never_asked',
};

const PIECES =
  /(?<yes>[✓✔☑✅])|(?<no>[✗✘✕✖❌☒×])|(?<open>☐)|(?<plus>\+)|(?<minus>(?<=\p{L})\s?[-–−](?=\s*(?:[,;/|]|$))|(?<=\p{L})[-–−](?=\s))|(?<stop>[;|()[\]\n!！]|(?<=\p{L}{4})\.(?=\s|$))|(?<comma>[,،、])|(?<binds>[:=]|\s[-–—]\s)|(?<join>[/&])|(?<word>[\p{L}\p{M}\p{N}']+)|(?<other>[^\s\p{P}])/gu;

/** "By tel. yes", "por tfno. no": words that are cut short end in no full stop. */
const CUT_SHORT = /(?<=^|[^\p{L}])(telef|teléf|telem|telf|tfno|tlfno|tlfn|courr|whats)\.(?=\s)/giu;

/** The cell as signs, channels and what joins them. */
export function channelTokens(cell: string, words: ConsentWords): ChannelToken[] {
  const tokens: ChannelToken[] = [];
  let run: string[] = [];
  const close = (): void => {
    tokens.push(...(readSwitch(run, words) ?? readRun(run, words)));
    run = [];
  };
  const text = foldText(
    cell.replace(/\be[-\u2010\u2011. ](?=mail|post|pošta|poç)/giu, 'e ').replace(CUT_SHORT, '$1'),
  );
  const pluses = marksWithSigns(text);
  for (const { groups = {} } of text.matchAll(PIECES)) {
    if (groups['word'] !== undefined) {
      run.push(groups['word']);
      continue;
    }
    close();
    if (groups['binds'] === undefined) tokens.push(signOf(groups, pluses));
  }
  close();
  return withoutTimes(withPlainMail(tokens));
}

type NamedChannel = Extract<ChannelToken, { is: 'channel' }>;

/** "Mail yes, letters no": beside the word for one of the two it is the other. */
export function mailMeantIn(tokens: readonly ChannelToken[]): 'email' | 'post' | null {
  const named = tokens.filter((token): token is NamedChannel => token.is === 'channel');
  if (!named.some(({ vague }) => vague)) return null;
  const plain = named.filter(({ vague }) => !vague).flatMap((token) => token.named);
  const [email, post] = [plain.includes('email'), plain.includes('post')];
  if (email === post) return null;
  return email ? 'post' : 'email';
}

function withPlainMail(tokens: readonly ChannelToken[]): readonly ChannelToken[] {
  const meant = mailMeantIn(tokens);
  if (meant === null) return tokens;
  return tokens.map((token) =>
    token.is === 'channel' && token.vague ? { ...token, named: [meant], vague: false } : token,
  );
}

const PAUSES: ReadonlySet<ChannelToken['is']> = new Set<ChannelToken['is']>([
  'comma',
  'but',
  'stop',
]);

/** When somebody may be reached is no part of whether: "after six", "only evenings", "not at work". */
function withoutTimes(tokens: readonly ChannelToken[]): ChannelToken[] {
  if (!tokens.some(({ is }) => is === 'time')) return [...tokens];
  const kept: ChannelToken[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = endOfTime(tokens, at);
    if (end === at) kept.push(...tokens.slice(at, at + 1));
    // "Yes, but not before noon": what was a clause of its own leaves none behind.
    else if (isEnd(tokens[end])) {
      while (kept.at(-1)?.is === 'comma' || kept.at(-1)?.is === 'but') kept.pop();
    }
    at = Math.max(end, at + 1);
  }
  return kept;
}

function isEnd(token: ChannelToken | undefined): boolean {
  return token === undefined || PAUSES.has(token.is);
}

/** Where words about a time that begin here end; the place itself where none begin. */
function endOfTime(tokens: readonly ChannelToken[], from: number): number {
  let at = from;
  while (tokens[at]?.is === 'only') at += 1;
  const denied = isDenial(tokens[at]);
  if (denied) at += 1;
  const first = at;
  while (tokens[at]?.is === 'time' || (at > first && tokens[at]?.is === 'only')) at += 1;
  // "Not evenings or texts" denies more than a time.
  return at > first && (!denied || isEnd(tokens[at])) ? at : from;
}

function isDenial(token: ChannelToken | undefined): boolean {
  return token?.is === 'sign' && token.binds && token.state === 'denied';
}

/** "email+ sms-": in such a cell a plus is a yes; in others it joins. */
function marksWithSigns(text: string): boolean {
  return /\p{L}\s?\+\s*(?:$|[,;/|])/u.test(text) || /\p{L}\s?[-–−]\s*(?:$|[,;/|])/u.test(text);
}

function signOf(
  groups: Readonly<Record<string, string | undefined>>,
  pluses: boolean,
): ChannelToken {
  if (groups['yes'] !== undefined) return sign('granted');
  if (groups['no'] !== undefined || groups['minus'] !== undefined) return sign('denied');
  if (groups['open'] !== undefined) return sign('never_asked');
  if (groups['plus'] !== undefined) return pluses ? sign('granted') : { is: 'join' };
  if (groups['stop'] !== undefined) return { is: 'stop' };
  if (groups['comma'] !== undefined) return { is: 'comma' };
  return { is: groups['join'] === undefined ? 'unknown' : 'join' };
}

function sign(state: ConsentState, binds = false): ChannelToken {
  return { is: 'sign', state, binds };
}

/** "SMS on, e-mail off": a channel and its switch, and nothing else between two stops. */
function readSwitch(run: readonly string[], words: ConsentWords): ChannelToken[] | null {
  const way = run.length < 2 ? undefined : words.channelWords.switches.get(run.at(-1) ?? '');
  if (way === undefined) return null;
  const named = readRun(run.slice(0, -1), words);
  if (named.length === 0 || !named.every(({ is }) => is === 'channel' || is === 'all')) return null;
  return [...named, sign(way === 'on' ? 'granted' : 'denied')];
}

/** Words that stand together: the longest phrase that the lists know first. */
function readRun(run: readonly string[], words: ConsentWords): ChannelToken[] {
  const tokens: ChannelToken[] = [];
  let at = 0;
  while (at < run.length) {
    const found = at === 0 ? leadingYes(run, words) : longestPhrase(run, at, words);
    if (found === null && HOUR.test(run[at] ?? '') && tokens.at(-1)?.is === 'time') {
      tokens.push({ is: 'time' });
    } else if (found === null) tokens.push(...readWord(run[at] ?? '', words));
    else tokens.push(...found.tokens);
    at += found?.length ?? 1;
  }
  return tokens;
}

/** "After 18", "before 9h". */
const HOUR = /^\d{1,4}(?:h|pm|am|uhr)?$/u;

/** "Ja, mail": what is an "and" in Finnish and Estonian is a yes where nothing stands before it. */
function leadingYes(run: readonly string[], words: ConsentWords): Found | null {
  const found = longestPhrase(run, 0, words);
  const isJoin = found?.length === 1 && found.tokens[0]?.is === 'join';
  const kind = isJoin && (run[0] ?? '').length > 1 ? words.kindOf.get(run[0] ?? '') : undefined;
  return kind === 'yes' ? { tokens: [sign('granted')], length: 1 } : found;
}

type Found = { readonly tokens: readonly ChannelToken[]; readonly length: number };

function longestPhrase(run: readonly string[], at: number, words: ConsentWords): Found | null {
  for (let length = Math.min(LONGEST_PHRASE, run.length - at); length > 0; length -= 1) {
    const part = run.slice(at, at + length);
    const tokens = tokensOf(part.join(' '), words, part);
    if (tokens !== null) return { tokens, length };
  }
  return null;
}

/** Null where no list knows the phrase. "Do not call" is read by its parts, which say what is not to be done. */
function tokensOf(
  phrase: string,
  words: ConsentWords,
  parts: readonly string[],
): readonly ChannelToken[] | null {
  const name = channelClassOf(phrase, words.channelWords);
  if (name !== undefined) return ofClass(name);
  const kind = words.kindOf.get(phrase);
  const state = kind === undefined ? undefined : stateOfKind[kind];
  if (state === undefined || phrase === 'x' || /^\p{N}+$/u.test(phrase)) {
    return words.courtesies.has(phrase) ? [] : null;
  }
  const names = parts.length > 1 && parts.some((part) => namesChannel(part, words));
  return names ? null : [sign(state)];
}

function namesChannel(part: string, words: ConsentWords): boolean {
  const name = channelClassOf(part, words.channelWords);
  return name !== undefined && (isChannel(name) || name === 'mail' || name === 'other');
}

function ofClass(name: ChannelClass): readonly ChannelToken[] {
  return isChannel(name) ? [{ is: 'channel', named: [name], vague: false }] : tokensOfClass[name];
}

const denies: ChannelToken = { is: 'sign', state: 'denied', binds: true };

const tokensOfClass: Readonly<Record<Exclude<ChannelClass, Channel>, readonly ChannelToken[]>> = {
  mail: [{ is: 'channel', named: ['email', 'post'], vague: true }],
  other: [{ is: 'channel', named: [], vague: false }],
  not: [denies],
  none: [denies],
  or: [{ is: 'join' }],
  and: [{ is: 'join' }],
  good: [{ is: 'sign', state: 'granted', binds: false }],
  cease: [{ is: 'sign', state: 'withdrawn', binds: true }],
  uncalled: [denies, { is: 'channel', named: ['phone'], vague: false }],
  all_but: [{ is: 'all' }, denies],
  nothing_else: [{ is: 'comma' }, denies, { is: 'all' }],
  all: [{ is: 'all' }],
  only: [{ is: 'only' }],
  but: [{ is: 'but' }],
  time: [{ is: 'time' }],
  glue: [],
};

/** A word by itself: written together with others in scripts without spaces, or with what binds it. */
function readWord(word: string, words: ConsentWords): readonly ChannelToken[] {
  if (UNSPACED.test(word)) return readUnspaced(word, words);
  const bare = word.replace(PREFIX, '');
  const known = bare === word ? null : tokensOf(bare, words, [bare]);
  return known ?? [{ is: 'unknown' }];
}

const LONGEST_TERM = 10;

/** Between two letters of a script that sets spaces: `네bad` holds no articles and prepositions of one letter. */
function isWithinWord(text: string, at: number): boolean {
  return [text[at - 1], text[at]].every(
    (letter) => letter !== undefined && /[\p{L}\p{M}]/u.test(letter) && !UNSPACED.test(letter),
  );
}

function readUnspaced(word: string, words: ConsentWords): ChannelToken[] {
  const tokens: ChannelToken[] = [];
  let at = 0;
  while (at < word.length) {
    let length = Math.min(LONGEST_TERM, word.length - at);
    let found: readonly ChannelToken[] | null = null;
    for (; length > 0 && found === null; length -= 1) {
      if (isWithinWord(word, at + length)) continue;
      const part = word.slice(at, at + length);
      found = tokensOf(part, words, [part]);
    }
    if (found === null) return [...tokens, { is: 'unknown' }];
    tokens.push(...found);
    at += length + 1;
  }
  return tokens;
}
