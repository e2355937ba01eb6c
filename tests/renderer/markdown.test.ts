import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from '#kit/markdown.ts';

describe('the little Markdown of the help', () => {
  it('reads headings, paragraphs and both kinds of list', () => {
    const blocks = parseMarkdown(
      '# Title\n\n## Part\nText over\ntwo lines.\n\n- one\n- two\n  goes on\n\n1. first\n2. **second**\n',
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Title' },
      { kind: 'heading', level: 2, text: 'Part' },
      { kind: 'paragraph', content: [{ kind: 'text', text: 'Text over two lines.' }] },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two goes on' }]],
      },
      {
        kind: 'list',
        ordered: true,
        items: [[{ kind: 'text', text: 'first' }], [{ kind: 'strong', text: 'second' }]],
      },
    ]);
  });

  it.each(['#/people?kinds=minor', 'help:minors', 'term:consent'])('links to %s', (target) => {
    expect(parseInline(`[here](${target})`)).toEqual([{ kind: 'link', text: 'here', target }]);
  });

  it.each([
    'https://example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.com',
    'help:../secret',
    '#/people"onclick=x',
    'file:///etc/passwd',
  ])('leaves %s as text, for it leads out of the program', (target) => {
    expect(parseInline(`[here](${target})`)).toEqual([{ kind: 'text', text: `[here](${target})` }]);
  });

  it('keeps markup of another kind as the text that it is', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] },
    ]);
  });

  it('reads whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inlines = parseInline(text);
        const shown = inlines.map((part) => part.text).join('');
        expect(shown.length).toBeLessThanOrEqual(text.length);
        expect(() => parseMarkdown(text)).not.toThrow();
      }),
    );
  });
});
