import type { ConsentEvent } from '#domain/consent.ts';
import type { SourceHeading } from '#domain/source.ts';
import type { ConsentWords } from '../words/consent-words.ts';
import { consentFromListName } from './list-name.ts';

/**
 * What a line above some rows says about each of them: a refusal as the name of a file would, or a doubt. Never a yes. That
 * they are children says nothing of it; whoever writes to the dead is in doubt.
 */
export function consentFromHeading(
  heading: SourceHeading | null,
  words: ConsentWords,
): ConsentEvent | null {
  if (heading === null || heading.of === 'minors') return null;
  const said = consentFromListName('', heading.text, words);
  const why = 'consent.heading';
  if (heading.refuses && said !== null) return { ...said, why };
  return { channel: said?.channel ?? null, state: 'unclear', day: null, column: -1, why };
}
