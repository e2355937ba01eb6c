import { describe, expect, it } from 'vitest';
import { sourceNotes } from '#cli/printing/source-notes.ts';

const read = { setAside: [], warnings: [], columns: [{ name: 'E-mail', needsAnswer: false }] };

describe('what the command says of a list beside its counts', () => {
  it('is nothing where all was read and understood', () => {
    expect(sourceNotes(read)).toEqual([]);
  });

  it('names the rows set aside by reason, the first ones of many', () => {
    const totals = [3, 5, 7, 9, 11, 13].map((row) => ({ row, reason: 'row.totals' as const }));
    expect(
      sourceNotes({ ...read, setAside: [...totals, { row: 20, reason: 'row.footer' }] }),
    ).toEqual([
      '    A line with totals (Row 3, 5, 7, 9, 11, …)',
      '    A line of the report, not of the list (Row 20)',
    ]);
  });

  it('tells warnings with what they count, and columns that are not certain', () => {
    const warnings = [
      { code: 'sheet.hidden' as const, detail: 'Old: 2 rows' },
      { code: 'header.missing' as const, detail: '' },
    ];
    const columns = [{ name: 'Block', needsAnswer: true }];
    const notes = sourceNotes({ ...read, warnings, columns });
    expect(notes[0]).toMatch(/^ {4}A hidden sheet .*\(Old: 2 rows\)$/);
    expect(notes[1]).not.toMatch(/\(/);
    expect(notes[2]).toBe('    One column needs your help: Block');
  });

  it('keeps every note on one line, whatever names hold (A31)', () => {
    const columns = [{ name: 'a\nb\u001B[31m\u202Ec', needsAnswer: true }];
    expect(sourceNotes({ ...read, columns }).join('')).not.toMatch(/[\n\u001B\u202E]/);
  });
});
