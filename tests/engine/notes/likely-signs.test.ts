import { describe, expect, it, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import { notes as withLikeness } from '#support/shipped/detection-data.ts';
import { noteWordsData } from '#support/shipped/note-words-data.ts';

const today = dayOf(2026, 11, 24)!;
const withoutLikeness = createNotesReader({ ...noteWordsData, likeness: null });
const refusals = new Set(['withdrew', 'dnc', 'dnc_call', 'erase']);

/** In nobody's vocabulary, and in no note that was trained by. */
const roundabout: readonly string[] = [
  'had it up to here with our little newsletters, spare her',
  'по её словам, переписка с нами её больше не интересует, так что прощаемся',
  'artık bizden mesaj görmek istemediğini kibarca belirtti',
  'قالت بلطف إن رسائلنا لم تعد تعنيها فلا نرسل لها',
];

describe('what a note is like', () => {
  test.each(roundabout)('finds or doubts a refusal in roundabout words: %s', (note) => {
    const signs = withLikeness(note, today).filter(
      ({ kind, certain, guard }) => refusals.has(kind) && (certain || guard === 'likeness'),
    );
    expect(signs.length).toBeGreaterThan(0);
  });

  it('says so of what it found', () => {
    const found = roundabout
      .filter((note) => withoutLikeness(note, today).every(({ certain }) => !certain))
      .flatMap((note) => withLikeness(note, today));
    expect(found.length).toBeGreaterThan(0);
    for (const { by } of found) expect(by).toBe('likeness');
  });

  it('never says anything of a word or two', () => {
    for (const note of ['newsletter', 'calls', 'рассылка', 'الرسائل', 'son arama']) {
      expect(withLikeness(note, today)).toStrictEqual(withoutLikeness(note, today));
    }
  });

  it('never says anything of labels', () => {
    const labels = '* myContacts; newsletter; calls; no spam list; VIP; texts';
    expect(withLikeness(labels, today, 'labels')).toStrictEqual(withoutLikeness(labels, today));
  });

  it('leaves secrets to their digits', () => {
    for (const note of ['the alarm code is on the shelf by the door 4711', 'PIN 4711']) {
      const secrets = (signs: ReturnType<typeof withLikeness>): number =>
        signs.filter(({ kind, certain }) => kind === 'secret' && certain).length;
      expect(secrets(withLikeness(note, today))).toBe(secrets(withoutLikeness(note, today)));
    }
  });

  it('loses no refusal: what it does not believe stays a doubt', () => {
    for (const note of roundabout.concat(['do not call us to move the sofa', 'stop texting him'])) {
      const kinds = withLikeness(note, today).map(({ kind }) => kind);
      for (const { kind, certain } of withoutLikeness(note, today)) {
        if (certain) expect(kinds).toContain(kind);
      }
    }
  });

  it('points at the clause and not at the whole note', () => {
    const note = 'gel nails every third Friday, pays by card, severe nut allergy so no almond oil';
    const special = withLikeness(note, today).find(({ kind }) => kind === 'special');
    expect(special?.at).toBeGreaterThan(note.indexOf('card'));
  });
});
