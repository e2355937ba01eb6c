import type { ListWords } from '../rows/list-words.ts';
import { isGap, toKeyedLine } from './keyed-lines.ts';

const LOOKED_AT = 400; // lines
const LABELLED = 0.5;
const RECOGNISED = 0.5;
const FEWEST_LINES = 3;
const FEWEST_ROLES = 2;
/** As many of somebody alone are no accident. */
const MANY_ROLES = 3;

const OF_PEOPLE = /^(?:first_name|last_name|full_name|email|phone)/;

/** A sign that ends a name, in any encoding: the wide colon as UTF-8 and as GB18030. */
const NAMED = /^[^:=,;\t|"]{1,120}(?:[:=\uff1a]|\u00ef\u00bc\u009a|\u00a3\u00ba)/;

/** Asked of the bytes of every text file, before anything is known of it. Most are tables. */
export function mayBeKeyed(scan: string): boolean {
  const lines = scan.split(/[\r\n]+/, LOOKED_AT).filter((line) => line.trim() !== '');
  return lines.filter((line) => NAMED.test(line)).length >= lines.length * RECOGNISED;
}

/**
 * Lines such as "Name: …" and "Phone: …", with an empty line between people: what is copied from phones, web pages and
 * forms. Most lines name what they hold, and most of these names are known as names of columns.
 */
export function looksKeyed(text: string, words: Pick<ListWords, 'columnOf'>): boolean {
  const lines = text.split(/\r\n|\n|\r/, LOOKED_AT).filter((line) => !isGap(line));
  const labels = lines.flatMap((line) => toKeyedLine(line)?.label ?? []);
  if (labels.length < FEWEST_LINES || labels.length < lines.length * LABELLED) return false;
  const known = labels.filter((label) => (words.columnOf(label) ?? 'ignore') !== 'ignore');
  if (known.length < labels.length * RECOGNISED) return false;
  const roles = new Set(known.map((label) => words.columnOf(label) ?? ''));
  if (roles.size < FEWEST_ROLES || ![...roles].some((role) => OF_PEOPLE.test(role))) return false;
  return roles.size >= MANY_ROLES || new Set(known).size < known.length;
}
