/** One day on which something is due. */
export type DueDay = {
  readonly on: string; // `YYYY-MM-DD`
  readonly summary: string; // what the entry says; no names
};

type About = {
  readonly workspace: string; // random id; makes the entries of one workspace the same at every export
  readonly at: string; // ISO instant, UTC, to the second
};

const LINE_END = '\r\n';
/** RFC 5545, section 3.1: a line has at most 75 octets without its end. */
const MOST_OCTETS = 75;

/** A calendar (RFC 5545) of whole days. An entry keeps its UID, so that a later export replaces it. */
export function calendarFile(days: readonly DueDay[], { workspace, at }: About): string {
  const stamp = at.replace(/[-:]/g, '').replace(/\.\d+/, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lethe//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ on, summary }) => [
      'BEGIN:VEVENT',
      `UID:due-${on}-${workspace.slice(0, 16)}@lethe.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
      `SUMMARY:${escaped(summary)}`,
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join(LINE_END) + LINE_END;
}

/** Section 3.3.11: commas, semicolons, backslashes and line ends of a text are escaped; other control characters go. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Breaks a long line between characters, never within one. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      text += `${LINE_END} `;
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
