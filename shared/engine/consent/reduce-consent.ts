import { assert, present } from '#base/assert.ts';
import {
  channels,
  consentStates,
  type Channel,
  type ConsentByChannel,
  type ConsentEvent,
  type ConsentState,
} from '#domain/consent.ts';

const NO_NEWS: ConsentState = 'unknown';

/** Place of the state in `consentStates`: 0 is the most restrictive. The number that the store keeps. */
export function consentCode(state: ConsentState): number {
  return consentStates.indexOf(state);
}

/** The state of a number that `consentCode` gave. */
export function stateOfCode(code: number): ConsentState {
  assert(Number.isInteger(code), 'a whole consent code');
  return present(consentStates[code], 'a known consent code');
}

/** Of two answers the one that permits less; an answer outweighs "never asked" and "no news". */
export function mostRestrictive(a: ConsentState, b: ConsentState): ConsentState {
  return consentCode(a) <= consentCode(b) ? a : b;
}

/**
 * What all statements together say, channel by channel. A statement without a channel counts for every
 * channel. Time does not heal: a later yes does not outweigh a no of another row or list (section 5, rule 2
 * of the design); whoever knows better answers for the column.
 */
export function reduceConsent(events: readonly ConsentEvent[]): ConsentByChannel {
  const reduced: Record<Channel, ConsentState> = {
    email: NO_NEWS,
    sms: NO_NEWS,
    phone: NO_NEWS,
    whatsapp: NO_NEWS,
    post: NO_NEWS,
  };
  for (const event of events) {
    const concerned = event.channel === null ? channels : [event.channel];
    for (const channel of concerned) {
      reduced[channel] = mostRestrictive(reduced[channel], event.state);
    }
  }
  return reduced;
}
