import type { ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { ConsentWords } from '../words/consent-words.ts';
import { consentFromListName } from './list-name.ts';

/**
 * What an address says by standing where it stands: under "Unsubscribed" or "Do not call" it is the address of somebody
 * who said no, with no flag beside it. Null where the title of the column refuses nothing.
 */
export function refusalOfAddresses(column: MappedColumn, words: ConsentWords): ConsentEvent | null {
  const { index, name, role, polarity, needsAnswer } = column;
  const named = consentFromListName('', name, words);
  const isNamed = named !== null && named.state === 'withdrawn';
  if (!isNamed && polarity !== 'negative') return null;
  const channel = isNamed ? named.channel : column.channel;
  return {
    // Being unsubscribed speaks of e-mail; over telephone numbers it can only be about those.
    channel: role === 'phone' && channel === 'email' ? null : channel,
    state: !isNamed && needsAnswer ? 'unclear' : 'withdrawn',
    day: null,
    column: index,
    why: 'consent.column_name',
  };
}
