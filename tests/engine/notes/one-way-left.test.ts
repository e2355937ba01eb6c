import { expect, test } from 'vitest';
import { refused } from './refused-ways.ts';

test.each([
  ['vill absolut inte ha fler sms men gärna brev', 'sms'],
  ['keine SMS mehr, Briefe gerne', 'sms'],
  ['plus de SMS, courrier ok', 'sms'],
  ['no quiere más sms, cartas sí', 'sms'],
  ['nie chce smsów, listy ok', 'sms'],
])('%s leaves the other way open', (note, channel) => {
  expect(refused(note)).toEqual([channel]);
});

test.each([
  ['no sms, email not ok either', ['sms', 'email']],
  ['keine Mails und bitte auch gerne keine Briefe', ['email', 'post']],
])('%s refuses both', (note, channels) => {
  const found = refused(note);
  expect(found.includes(null) || channels.every((channel) => found.includes(channel))).toBe(true);
});

test.each([
  'kontakt os venligst ikke mere',
  'kontakt oss vennligst ikke mer',
  'vil gerne af listen',
  'vill gärna bort från listan',
  'vil gjerne av listen',
  'le szeretne kerülni a listáról',
])('%s is of every channel', (note) => {
  expect(refused(note)).toContain(null);
});

test.each(['kontakt os hvis varen ikke er kommet', 'er på listen til juleklippet'])(
  '%s refuses nothing',
  (note) => {
    expect(refused(note)).toEqual([]);
  },
);
