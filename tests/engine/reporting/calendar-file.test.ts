import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '#engine/reporting/index.ts';

const about = { workspace: '0123456789abcdef0123456789abcdef', at: '2026-11-23T10:20:30Z' };

describe('a calendar file (RFC 5545)', () => {
  it('has one entry of a whole day for each day, with an alarm and a lasting UID', () => {
    const text = calendarFile([{ on: '2026-12-07', summary: 'Lethe: 3 people' }], about);
    expect(text.split('\r\n')).toStrictEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Lethe//Deadlines//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:due-2026-12-07-0123456789abcdef@lethe.invalid',
      'DTSTAMP:20261123T102030Z',
      'DTSTART;VALUE=DATE:20261207',
      'SUMMARY:Lethe: 3 people',
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Lethe: 3 people',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what the format needs, and lets no text begin a line of its own', () => {
    const text = calendarFile(
      [{ on: '2026-12-07', summary: 'a;b,c\\d\r\nEND:VCALENDAR\u0007' }],
      about,
    );
    expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR\r\n');
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });

  it('folds at 75 octets, never within a character, and unfolds to what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (summary) => {
        const text = calendarFile([{ on: '2026-12-07', summary }], about);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        const said = unfolded.find((line) => line.startsWith('SUMMARY:'))?.slice(8) ?? '';
        expect(said.replace(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n')).toBe(
          summary.replace(/\r\n|\r|\n/g, '\n').replace(/(?!\n)\p{Cc}/gu, ''),
        );
      }),
    );
  });
});
