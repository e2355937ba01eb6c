import { describe, expect, it } from 'vitest';
import type { SourceReading, TextDialect } from '#domain/source.ts';
import { replaceCells } from '#files/rows/replace-cells.ts';

const dialect: TextDialect = {
  encoding: 'utf-8',
  byteOrderMark: false,
  delimiter: ';',
  quote: '"',
  lineEnd: '\r\n',
};

function reading(change: Partial<SourceReading> = {}): SourceReading {
  const header = ['a', 'b', 'c'];
  const base = { file: 'x', sheet: null, headerRow: 1, header, warnings: [] };
  return { ...base, format: 'csv', dialect, ...change };
}

const text = (content: Uint8Array | string): string => Buffer.from(content).toString('utf8');

describe('a kept row with a cell changed', () => {
  it.each([
    ['"x";"y; ""z""";  "q"\r\n', ['x', '', '  "q"'], '"x";;  "q"\r\n'],
    ['"x";y;"z"\r\n', ['x', 'y', ''], '"x";y;\r\n'],
    ['"x\ny";b;c', ['', 'b', 'c'], ';b;c'],
    ['a;b;c\r\n', ['a', 'one; two', 'c'], 'a;"one; two";c\r\n'],
  ])('keeps every other byte: %j', (content, cells, expected) => {
    expect(text(replaceCells(reading(), Buffer.from(content), cells))).toBe(expected);
  });

  it('is the same bytes where nothing changes', () => {
    const content = Buffer.from('"x";y;"z"\r\n');
    expect(replaceCells(reading(), content, ['x', 'y', 'z'])).toBe(content);
  });

  it('keeps the encoding and the escapes of its list', () => {
    const escaped = reading({ dialect: { ...dialect, escape: '\\' } });
    const row = Buffer.from('"x \\"y\\"";b;"c"\n');
    expect(text(replaceCells(escaped, row, ['x "y"', '', 'c']))).toBe('"x \\"y\\"";;"c"\n');
    const cyrillic = reading({ dialect: { ...dialect, encoding: 'windows-1251' } });
    const bytes = Buffer.from([0xcc, 0x3b, 0xcf, 0x3b, 0xc0]);
    expect(replaceCells(cyrillic, bytes, ['М', '', 'А'])).toEqual(
      Buffer.from([0xcc, 0x3b, 0x3b, 0xc0]),
    );
  });

  it('keeps the typed values of a sheet', () => {
    const content = JSON.stringify(['x', { t: 'n', v: 5, w: '5' }, 'Lena']);
    expect(replaceCells(reading({ format: 'xlsx', dialect: null }), content, ['x', '5', ''])).toBe(
      JSON.stringify(['x', { t: 'n', v: 5, w: '5' }, '']),
    );
  });

  it('finds nested members of an object by their path, and leaves the others', () => {
    const header = ['name', 'children.1.name', 'children.2.name', 'tags'];
    const content = '{"name":"A","children":[{"name":"L","n":1},{"name":"M"}],"tags":["x","y"]}';
    const json = reading({ format: 'json', dialect: null, header });
    expect(replaceCells(json, content, ['A', '', 'M', 'x; y'])).toBe(
      '{"name":"A","children":[{"name":"","n":1},{"name":"M"}],"tags":["x","y"]}',
    );
    expect(replaceCells(json, content, ['A', 'L', 'M', 'y'])).toContain('"tags":["y"]');
    const hostile = reading({ format: 'json', dialect: null, header: ['__proto__.x', 'a.b'] });
    expect(() => replaceCells(hostile, '{"a":{"b":"1"}}', ['', '2'])).not.toThrow();
  });
});
