import { fingerprintKinds, NORMALISER_VERSION } from '#domain/suppression.ts';
import type { FingerprintKind, FingerprintSubject } from '#domain/suppression.ts';
import type { ReadableStore } from '../database.ts';
import { createHmacSha256 } from '../hmac.ts';
import { readSecret } from '../secrets.ts';
import { FINGERPRINT_BYTES } from './packed-fingerprints.ts';

export type SuppressionFingerprint = {
  readonly fingerprint: Buffer;
  readonly kind: FingerprintKind;
};

/** Fingerprints of subjects, each once, in their own order: which says nothing of the order of the people. */
export type SuppressionFingerprints = {
  readonly count: number;
  readonly each: () => Iterable<SuppressionFingerprint>;
};

/** The version goes into the fingerprint, so that a new normal form never meets an old one by chance (D29). */
export function fingerprinter(store: ReadableStore): (subject: FingerprintSubject) => Buffer {
  const hmac = createHmacSha256(readSecret(store, 'suppression_key'));
  return ({ kind, text }) => {
    const kindCode = fingerprintKinds.indexOf(kind);
    return hmac(`${NORMALISER_VERSION}\u0000${kindCode}\u0000${text}`);
  };
}

const ENTRY_BYTES = FINGERPRINT_BYTES + 1; // then the kind
const FIRST_ROOM = 64;

export function fingerprintAll(
  store: ReadableStore,
  subjects: Iterable<FingerprintSubject>,
): SuppressionFingerprints {
  const { add, finish } = collectFingerprints(store);
  add(subjects);
  return openFingerprints(finish());
}

/** As they are handed from one thread to another. */
export type PackedFingerprints = {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly places: Uint32Array<ArrayBuffer>; // of the entries, by their fingerprints
};

/** Nothing of the texts is kept: those of a hundred thousand people would be half a million objects. */
export function collectFingerprints(store: ReadableStore): {
  readonly add: (subjects: Iterable<FingerprintSubject>) => void;
  readonly finish: () => PackedFingerprints;
} {
  const fingerprint = fingerprinter(store);
  let packed = new Uint8Array(FIRST_ROOM * ENTRY_BYTES); // can be handed over, as no buffer of a pool can
  let size = 0;
  return {
    add: (subjects) => {
      for (const subject of subjects) {
        if (size === packed.length) packed = twiceAsWide(packed);
        packed.set(fingerprint(subject), size);
        packed[size + FINGERPRINT_BYTES] = fingerprintKinds.indexOf(subject.kind);
        size += ENTRY_BYTES;
      }
    },
    finish: () => ({ packed, places: sortedPlaces(packed, size / ENTRY_BYTES) }),
  };
}

function twiceAsWide(packed: PackedFingerprints['packed']): PackedFingerprints['packed'] {
  const wider = new Uint8Array(packed.length * 2);
  wider.set(packed);
  return wider;
}

export function openFingerprints({ packed, places }: PackedFingerprints): SuppressionFingerprints {
  const bytes = Buffer.from(packed.buffer);
  return {
    count: places.length,
    each: function* each() {
      for (const place of places) {
        const at = place * ENTRY_BYTES;
        yield {
          fingerprint: bytes.subarray(at, at + FINGERPRINT_BYTES),
          kind: fingerprintKinds[packed[at + FINGERPRINT_BYTES] ?? 0] ?? 'email',
        };
      }
    },
  };
}

/** Places of entries by their fingerprint, of equal ones the first. By their beginnings as numbers: half a million comparisons of bytes took two seconds. */
function sortedPlaces(
  { buffer }: PackedFingerprints['packed'],
  count: number,
): PackedFingerprints['places'] {
  const packed = Buffer.from(buffer);
  const beginnings = Float64Array.from({ length: count }, (_, place) =>
    packed.readUIntBE(place * ENTRY_BYTES, BEGINNING_BYTES),
  );
  const whole = (place: number): Buffer =>
    packed.subarray(place * ENTRY_BYTES, place * ENTRY_BYTES + FINGERPRINT_BYTES);
  const compare = (one: number, other: number): number =>
    (beginnings[one] ?? 0) - (beginnings[other] ?? 0) || whole(one).compare(whole(other));
  const places = Uint32Array.from({ length: count }, (_, place) => place).sort(compare);
  return places.filter((place, at) => at === 0 || compare(places[at - 1] ?? 0, place) !== 0);
}

/** As many as a whole number holds exactly. */
const BEGINNING_BYTES = 6;
