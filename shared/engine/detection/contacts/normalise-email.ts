import { tidyText } from '#base/fold-text.ts';
import { toAsciiLabel } from './punycode.ts';
import { splitValues } from './split-values.ts';

/** RFC 5321: 64 octets before the @, 254 in all. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;
const LONGEST_LABEL = 63;
const PLAIN = /^[a-z0-9][a-z0-9._+-]*@[a-z0-9][a-z0-9.-]*\.[a-z]{2,}$/;
const ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/**
 * The form in which e-mail addresses are compared (normaliser version 1, `NORMALISER_VERSION` in the domain):
 * `mailto:`, a display name, brackets, a leading apostrophe and trailing full stops go; a quoted local part loses quotes
 * that it does not need; both sides in lower case, the domain in its `xn--` form (each label NFKC and lower case,
 * ß kept, as IDNA 2008 has it; no table of forbidden letters). Dots and plus tags stay: whether they make a
 * difference is for each provider to say. Null where the text is not one address.
 */
export function normaliseEmail(text: string): string | null {
  if (text.length > 1000) return null;
  const lower = text.toLowerCase();
  if (PLAIN.test(lower) && lower.length <= LONGEST_LOCAL && !lower.includes('..')) return lower;
  const address = bareAddress(text);
  const at = address.lastIndexOf('@');
  if (at < 1) return null;
  const local = normaliseLocal(address.slice(0, at));
  const domain = normaliseDomain(address.slice(at + 1));
  if (local === null || domain === null) return null;
  const whole = `${local}@${domain}`;
  return whole.length > LONGEST_ADDRESS ? null : whole;
}

/** All addresses of one cell, each once, in the order of the cell; `rejected` counts values that are none. */
export function normaliseEmails(cell: string): {
  readonly emails: readonly string[];
  readonly rejected: number;
} {
  const only = normaliseEmail(cell);
  if (only !== null) return { emails: [only], rejected: 0 };
  const emails = new Set<string>();
  let rejected = 0;
  for (const value of splitValues(cell)) {
    for (const part of pieces(value)) {
      const email = normaliseEmail(part);
      if (email === null) rejected += 1;
      else emails.add(email);
    }
  }
  return { emails: [...emails], rejected };
}

/** `a@b.de c@d.de` and `a@b.de / c@d.de` are two; `Ana Lima <a@b.de>` is one. */
function pieces(value: string): readonly string[] {
  const severalAts = value.indexOf('@') !== value.lastIndexOf('@');
  if (!severalAts || value.includes('<')) return [value];
  return value.split(/[\s/]+/).filter((piece) => piece.includes('@'));
}

function bareAddress(text: string): string {
  let address = tidyText(text);
  const open = address.lastIndexOf('<');
  const close = address.lastIndexOf('>');
  if (open >= 0 && close > open) address = address.slice(open + 1, close).trim();
  if (/^mailto:/i.test(address)) address = (address.slice(7).split('?')[0] ?? '').trim();
  return trimEnds(address);
}

/** Signs that a list or a spreadsheet left at the ends. */
function trimEnds(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && "'’‘“”„«<([".includes(text.charAt(from))) from += 1;
  while (to > from && "'’‘“”»>)].,;:".includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function normaliseLocal(written: string): string | null {
  const quoted = written.length > 2 && written.startsWith('"') && written.endsWith('"');
  const bare = quoted ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written;
  const local = lowerCase(bare.normalize('NFC'));
  if (local.length > LONGEST_LOCAL) return null;
  if (ATOM.test(local)) return local;
  return quoted && !/["\\\p{C}]/u.test(local) ? `"${local}"` : null;
}

function normaliseDomain(written: string): string | null {
  const labels = lowerCase(written.replace(/[。．｡]/g, '.').normalize('NFKC')).split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  const ascii = labels.map((label) => toAsciiLabel(label.normalize('NFC')));
  const last = ascii.at(-1) ?? '';
  if (last.length < 2 || /^\d+$/.test(last)) return null;
  return ascii.some((label) => label.length > LONGEST_LABEL) ? null : ascii.join('.');
}

/** A capital dotted İ is what a Turkish keyboard makes of i; lower case would give it a combining dot. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
