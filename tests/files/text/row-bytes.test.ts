import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextDialect } from '#domain/source.ts';
import { findRow, rewriteRow } from '#files/text/row-bytes.ts';

const dialect: TextDialect = {
  encoding: 'utf-8',
  byteOrderMark: false,
  delimiter: ';',
  quote: '"',
  lineEnd: '\r\n',
};

describe('a kept row of which every cell was taken away', () => {
  it.each([
    [';;\r\n', '', '\r\n', 3],
    ['\r\n;;\r\n', '\r\n', '\r\n', 3],
    ['\r\n\r\n;;', '\r\n\r\n', '', 3],
    ['""\r\n', '', '\r\n', 1],
    ['\r\n""\r\n', '\r\n', '\r\n', 1],
    ['\r\n', '', '\r\n', 1],
  ])('is found among the blank lines around it: %j', (content, before, after, cells) => {
    const found = findRow(Buffer.from(content), dialect);
    expect([found.before.toString(), found.after.toString(), found.cells.length]).toStrictEqual([
      before,
      after,
      cells,
    ]);
  });

  it('can be emptied again, and filled again, in every encoding', () => {
    const around = fc.constantFrom('', '\r\n', '\r\n\r\n');
    const encoding = fc.constantFrom('utf-8', 'windows-1251', 'utf-16le');
    fc.assert(
      fc.property(around, encoding, fc.integer({ min: 1, max: 5 }), (blank, name, width) => {
        const list = { ...dialect, encoding: name };
        const cells = Array.from({ length: width }, (_, at) => `v${at}`);
        const empty = cells.map(() => '');
        const text = `${blank}${cells.join(';')}\r\n`;
        const content = Buffer.from(text, name === 'utf-16le' ? 'utf16le' : 'utf8');
        const emptied = rewriteRow(content, list, empty);
        expect(findRow(emptied, list).cells).toStrictEqual(empty);
        expect(rewriteRow(emptied, list, empty)).toStrictEqual(emptied);
        expect(rewriteRow(emptied, list, cells)).toStrictEqual(content);
      }),
    );
  });
});
