import { foldText } from '#base/fold-text.ts';
import type { Channel, ConsentEvent, ConsentState } from '#domain/consent.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { readLegendLine } from './legend.ts';
import { kindOfCell, type ConsentWords } from '../words/consent-words.ts';

/** What the names of a known export's files mean: `unsubscribed` in `unsubscribed_email_audience_….csv`. */
export type ListNameWords = ReadonlyMap<
  string,
  { readonly state: ConsentState | 'bounced'; readonly channel: Channel | null }
>;

/** The list itself says it, not a cell: `column` is -1. */
const NO_COLUMN = -1;
const CHANNEL_NAMES: readonly (readonly [Channel, string])[] = [
  ['whatsapp', 'whatsapp'],
  ['sms', 'sms'],
  ['phone', 'phone'],
  ['post', 'post'],
  ['email', 'email'],
];

/**
 * What being on a list of this name says about everybody on it: `unsubscribed.csv`, `stop-list`, sheet
 * "отписавшиеся". Null where the name says nothing. Only a known export's own file name can grant.
 */
export function consentFromListName(
  file: string,
  sheet: string | null,
  words: ConsentWords,
  known: ListNameWords | null = null,
): ConsentEvent | null {
  const names = [sheet ?? '', file.replace(/\.[A-Za-z0-9]{1,5}$/, '')];
  const denials = words.listNames.get('negation') ?? [];
  for (const name of names) {
    const folded = ` ${wordsOf(name)} `;
    const own = knownName(folded, known);
    if (own !== undefined) return own;
    if (matches(folded, words.listNames.get('never_asked'), []))
      return event('never_asked', channelIn(folded, words));
    const stems = words.listNames.get('withdrawn')?.filter((stem) => isWritten(stem, name, words));
    if (matches(folded, stems, denials)) return event('withdrawn', channelIn(folded, words));
  }
  return null;
}

/** `Chan.csv` is somebody's list, `chặn.csv` one of those who are blocked. */
function isWritten(stem: string, name: string, { markedNames }: ConsentWords): boolean {
  const written = markedNames.get(stem);
  return written === undefined || name.normalize('NFC').toLowerCase().includes(written);
}

/**
 * What a line above the list says about everybody on it: "DO NOT DISTURB! Whom we neither write nor call any more". A
 * line that explains signs, and one above a column of answers, says nothing of the kind.
 */
export function consentFromTitles(
  titles: readonly string[],
  columns: readonly MappedColumn[],
  words: ConsentWords,
): ConsentEvent | null {
  if (columns.some(({ role }) => consentFlagRoles.has(role) || role === 'opt_out')) return null;
  for (const title of titles) {
    if (title.length > LONGEST_TITLE || /[?？؟]/u.test(title)) continue;
    if (readLegendLine(title) !== null) continue;
    const said = consentFromListName('', title, words);
    if (said?.state === 'withdrawn') return said;
  }
  return null;
}

/** Longer ones are instructions. */
const LONGEST_TITLE = 160;

/**
 * A list may be named for the column that it is made for: with a `Do not contact` of its own, answered with yes and
 * with no, the rows tell who is meant and the name adds nothing.
 */
export function isToldByRows(
  columns: readonly MappedColumn[],
  samples: readonly (readonly string[])[],
  words: ConsentWords,
): boolean {
  return columns.some(({ index, name, role, channel }) => {
    if (role !== 'opt_out' || channel !== null) return false;
    if (!matches(` ${wordsOf(name)} `, words.listNames.get('withdrawn'), [])) return false;
    const kinds = samples.map((cells) => kindOfCell(cells[index] ?? '', words));
    return kinds.some((kind) => kind === 'yes' || kind === 'default_yes') && kinds.includes('no');
  });
}

function knownName(folded: string, known: ListNameWords | null): ConsentEvent | null | undefined {
  if (known === null) return undefined;
  for (const [word, meaning] of known) {
    if (!folded.startsWith(` ${wordsOf(word)} `)) continue;
    return meaning.state === 'bounced' ? null : event(meaning.state, meaning.channel);
  }
  return undefined;
}

function wordsOf(name: string): string {
  return foldText(
    name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '),
  );
}

/** `stem~`: the word may go on. Names that deny the word (`without unsubscribed`) say nothing. */
function matches(
  folded: string,
  stems: readonly string[] | undefined,
  denials: readonly string[],
): boolean {
  return (stems ?? []).some((stem) => {
    const bare = ` ${stem.replaceAll('~', '').replaceAll('-', ' ').trim()}`;
    const at = folded.indexOf(stem.endsWith('~') ? bare : `${bare} `);
    return at >= 0 && !denials.some((denial) => endsWithWord(folded.slice(0, at), denial));
  });
}

function endsWithWord(text: string, denial: string): boolean {
  if (!denial.endsWith('~')) return text.endsWith(` ${denial}`);
  return text.slice(text.lastIndexOf(' ') + 1).startsWith(denial.slice(0, -1));
}

function channelIn(folded: string, words: ConsentWords): Channel | null {
  if (namesMoreThanCalls(folded, words)) return null;
  for (const [channel, name] of CHANNEL_NAMES) {
    if (matches(folded, words.listNames.get(`channel_${name}`), [])) return channel;
  }
  return null;
}

/** "Neither call nor write": of two refusals the one that names a channel does not narrow the other. */
function namesMoreThanCalls(folded: string, words: ConsentWords): boolean {
  const calls = matches(folded, words.listNames.get('channel_phone'), []);
  return calls && matches(folded, words.listNames.get('writing'), []);
}

function event(state: ConsentState, channel: Channel | null): ConsentEvent {
  return { channel, state, day: null, column: NO_COLUMN, why: 'consent.list_name' };
}
