import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Block, Inline } from '#kit/markdown.ts';
import { parseRoute } from '#kit/route.ts';
import { messagesOf } from '#messages/index.ts';
import { findTerms, termIds, toTermPattern } from '#screens/help/find-terms.ts';
import { helpTopics, isHelpTopic, readHelpPage } from '#screens/help/help-pages.ts';
import { topicOfRoute } from '#screens/help/topic-of-route.ts';

const screens = 'lists next overview questions people person act suppression record settings';

function linksOf(blocks: readonly Block[]): readonly string[] {
  const inlines = blocks.flatMap((block): readonly Inline[] =>
    block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' ? block.content : [],
  );
  return inlines.flatMap((part) => (part.kind === 'link' ? [part.target] : []));
}

const shape = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => (block.kind === 'list' ? `list of ${block.items.length}` : block.kind));

describe.each(helpTopics)('the help page %s', (topic) => {
  it.each(languages)('is there in %s, made like the English one, with its links', (language) => {
    const page = readHelpPage(language, topic);
    const english = readHelpPage('en', topic);
    expect(page.title).not.toBe('');
    expect(shape(page.blocks)).toEqual(shape(english.blocks));
    expect(linksOf(page.blocks)).toEqual(linksOf(english.blocks));
  });

  it('leads only to places that are there', () => {
    for (const target of linksOf(readHelpPage('en', topic).blocks)) {
      const [scheme, name = ''] = target.split(':', 2);
      if (scheme === 'help') expect(isHelpTopic(name)).toBe(true);
      else if (scheme === 'term') expect(termIds).toContain(name);
      else expect(screens.split(' ')).toContain(parseRoute(target).screen);
    }
  });
});

describe('the page beside a screen', () => {
  it.each([
    ['#/people?kinds=minor,over_retention', 'minors'],
    ['#/people?kinds=over_retention', 'retention'],
    ['#/people', 'who-said-no'],
    ['#/people?kinds=constructor', 'who-said-no'],
    ['#/settings', 'protection'],
    ['#/__proto__', 'getting-started'],
    ['', 'getting-started'],
  ] as const)('of %s is %s', (hash, topic) => {
    expect(topicOfRoute(parseRoute(hash))).toBe(topic);
  });
});

describe('legal words', () => {
  it.each(languages)('are each explained in %s, and found as they are called', (language) => {
    const { terms } = messagesOf(language).help;
    expect(Object.keys(terms).sort()).toEqual([...termIds].sort());
    const pattern = toTermPattern(terms);
    for (const id of termIds) {
      const bare = terms[id].word.replaceAll(/[()]/g, ' ');
      const found = findTerms(bare, pattern).filter((part) => part.kind === 'term');
      expect(found.map((part) => part.kind === 'term' && part.id)).toContain(id);
    }
  });

  it.each(languages)('stand in %s where the English page explains one', (language) => {
    const explainedIn = (of: typeof language): readonly string[] => {
      const { help, suppression, backups, anonymity } = messagesOf(of);
      const pattern = toTermPattern(help.terms);
      const texts = [suppression.intro, backups.restoreHint, anonymity.outcomes.pseudonymous];
      return texts.flatMap((text) =>
        findTerms(text, pattern).flatMap((part) => (part.kind === 'term' ? [part.id] : [])),
      );
    };
    expect(explainedIn(language)).toEqual(expect.arrayContaining([...explainedIn('en')]));
  });

  it.each([
    ['en', 'Erasing is not anonymising; erasing again.', ['erasure', 'anonymise']],
    ['en', 'She withdrew consent.', ['withdrawal']],
    ['en', 'The retentionist said inconsent.', []],
    ['ru', 'Срок хранения истёк, данные обезличены.', ['retention', 'anonymise']],
    ['ar', 'سحبوا الموافقة وهم في قائمة عدم التواصل', ['withdrawal', 'suppression']],
    ['tr', 'İletişim yasağı listesinde ve saklama süresi doldu', ['suppression', 'retention']],
  ] as const)('in %s “%s”', (language, text, ids) => {
    const parts = findTerms(text, toTermPattern(messagesOf(language).help.terms));
    expect(parts.flatMap((part) => (part.kind === 'term' ? [part.id] : []))).toEqual(ids);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
