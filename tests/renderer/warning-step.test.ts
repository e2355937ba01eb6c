import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { messagesOf } from '#messages/index.ts';
import { warningStep } from '#screens/lists/review/warning-step.ts';

describe.each(languages)('what to do about a warning, in %s', (language) => {
  const t = messagesOf(language);

  it('before a list comes in is the step that the page offers', () => {
    expect(warningStep(t, 'dates.order_unknown', 'before')).toBe(
      t.warningSteps['dates.order_unknown'],
    );
    expect(warningStep(t, 'encoding.mojibake', 'before')).toBe(t.warningSteps['encoding.mojibake']);
  });

  it('afterwards names no question or preview that stands nowhere any more', () => {
    expect(warningStep(t, 'dates.order_unknown', 'after')).toBe(t.lists.askedIfNeeded);
    expect(warningStep(t, 'column.doubtful', 'after')).toBe(t.lists.askedIfNeeded);
    expect(warningStep(t, 'sheet.hidden_people', 'after')).toBe(t.lists.readAgain);
    expect(warningStep(t, 'encoding.mojibake', 'after')).toBe(t.lists.readAgain);
  });

  it('stays where it can be taken at any time', () => {
    expect(warningStep(t, 'found.comments', 'after')).toBe(t.warningSteps['found.comments']);
  });
});
