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
 * What all statements together say, channel by channel; one without a channel counts for every channel. The most
 * restrictive counts, with one exception: a permission for this channel whose day is known and later than the day of
 * each statement against it. A no without a day, or a doubt, is outweighed by nothing. A permission of no channel is a
 * doubt where the channel's own cell says that it was never given.
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
  if (events.length > 1) {
    for (const channel of channels) {
      if (outweighsPermission(reduced[channel]) && isGrantedAgain(events, channel)) {
        reduced[channel] = 'granted';
      }
      if (reduced[channel] === 'granted' && isOnlyGeneral(events, channel)) {
        reduced[channel] = 'unclear';
      }
    }
  }
  return reduced;
}

/** A permission of no channel, beside a cell about this very channel that says that it was never given. */
function isOnlyGeneral(events: readonly ConsentEvent[], channel: Channel): boolean {
  const own = events.filter((event) => event.channel === channel);
  return (
    own.some(({ state }) => state === 'never_asked') &&
    !own.some(({ state }) => state === 'granted')
  );
}

function outweighsPermission(state: ConsentState): boolean {
  return consentCode(state) < consentCode('granted');
}

/** A permission about all channels outweighs only what was said about all of them. */
function isGrantedAgain(events: readonly ConsentEvent[], channel: Channel): boolean {
  const against = events.filter(
    (event) =>
      outweighsPermission(event.state) && (event.channel === channel || event.channel === null),
  );
  const isGeneral = against.every((event) => event.channel === null);
  const latest = Math.max(...against.map(({ day }) => day ?? Number.POSITIVE_INFINITY));
  return events.some(
    ({ state, day, channel: about }) =>
      state === 'granted' &&
      day !== null &&
      day > latest &&
      (about === channel || (about === null && isGeneral)),
  );
}
