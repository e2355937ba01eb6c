import { describe, expect, test } from 'vitest';
import { column, newsletter, optOut, read } from './consent-kit.ts';

const stateOf = (cell: string, about = newsletter): string | undefined => read(cell, about)?.state;

describe('an answer in more than a word', () => {
  test.each([
    ['Sim, obrigada', 'granted'],
    ['yes thank you', 'granted'],
    ['نعم / Oui', 'granted'],
    ['Opted in (renewed 2025)', 'granted'],
    ['да (анкета)', 'granted'],
    ['لا / Non', 'denied'],
    ['Nej tack / No thanks', 'denied'],
    ['Нет, и не надо больше', 'denied'],
    ['Нет: не звонить', 'denied'],
    ['no - asked her twice', 'denied'],
    ['nein; nur Post', 'denied'],
  ])('%s: %s', (cell, state) => {
    expect(stateOf(cell)).toBe(state);
  });

  test.each([
    'да / нет',
    'ja, nur Gruppe',
    'yes!?',
    'oui ?',
    'yes (expired)',
    'sí, no',
    'ok / unsubscribed',
  ])('%s permits nothing', (cell) => {
    expect(stateOf(cell)).not.toBe('granted');
  });

  test('a yes to a refusal stays one whatever follows, and a no to one with more to say is a doubt', () => {
    expect(read('да, письменно 10.05.2022', optOut)?.state).toBe('withdrawn');
    expect(stateOf('ja (keine Werbung mehr!)', optOut)).toBe('withdrawn');
    expect(stateOf('no, but ask before calling', optOut)).toBe('unclear');
    expect(stateOf('no thanks', column('Opt out', 'opt_out', 'negative'))).toBeUndefined();
  });

  test('an abbreviation with dots is no answer with a remark', () => {
    expect(stateOf('n. v. t.')).not.toBe('denied');
    expect(stateOf('j. a.')).not.toBe('granted');
  });
});

describe('an answer in the words of its language', () => {
  test.each([
    ['nicht mehr', 'denied'],
    ['plus maintenant', 'denied'],
    ['takket nei', 'denied'],
    ['ei kiinnosta', 'denied'],
    ['zakázala', 'denied'],
    ['ลบ ไม่เอาแล้ว', 'unclear'],
    ['×', 'denied'],
    ['نہیں چاہتی', 'denied'],
    ['забрала согласие', 'withdrawn'],
    ['خرجت من الجروب', 'withdrawn'],
    ['berhenti langganan', 'withdrawn'],
    ['nie angemeldet', 'never_asked'],
    ['manca firma', 'pending'],
    ['確認待ち', 'pending'],
  ])('%s: %s', (cell, state) => {
    expect(stateOf(cell)).toBe(state);
  });
});

describe('an answer that somebody gave for a child', () => {
  test.each([
    ['tak - mama', 'granted'],
    ['anyuka: igen', 'granted'],
    ['mẹ đồng ý', 'granted'],
    ['anası icazə verib', 'granted'],
    ['semnat de mamă', 'granted'],
    ['ผู้ปกครองยินยอม', 'granted'],
    ['保護者同意', 'granted'],
    ['мама против', 'denied'],
    ['ผู้ปกครองไม่ยินยอม', 'denied'],
    ['no (mum)', 'denied'],
  ])('%s: %s', (cell, state) => {
    expect(stateOf(cell)).toBe(state);
  });

  test.each(['ask mum', 'mother only', 'evet ama', 'sì ma', 'мама не знает', 'yes? mum', 'mum'])(
    '%s permits nothing',
    (cell) => {
      expect(stateOf(cell)).not.toBe('granted');
    },
  );
});

describe('a word that its full stop cuts short', () => {
  test.each(['uitgeschr.', 'avreg.', 'abgem.', 'отпис.', 'unsubscr.'])('%s restricts', (cell) => {
    expect(stateOf(cell)).toBe('withdrawn');
  });
  test.each(['einverst.', 'subscr.', 'соглас.', 'acce.', 'unte.', 'abc.'])(
    '%s is not guessed to be a yes',
    (cell) => {
      expect(stateOf(cell)).not.toBe('granted');
    },
  );
});

describe('an answer in a whole sentence (B13)', () => {
  test.each([
    'Of course dear',
    'yes, evenings',
    'yes but not before noon',
    'sure, after 6pm',
    'yes, in Spanish if you can',
    'wel na 18 uur',
    'graag zelfs',
    'geen bezwaar',
    'lige meget',
    'ja (mündl.)',
    'ja 11.2023',
    'да, но не утром',
    'evet, akşamları',
    'نعم، مساء',
    'כן, בערב',
  ])('%s: granted', (cell) => {
    expect(stateOf(cell, newsletter)).toBe('granted');
  });
  test.each([
    'God no',
    "I'd rather you didn't",
    'not a texter',
    'doet u maar niet',
    'helst slet ikke',
    'in nessun modo',
    'spíš ne',
    'не сейчас',
    'istemiyorum',
    'لا شيء حالياً',
    '不用了',
    'だめです、いりません',
  ])('%s: denied', (cell) => {
    expect(stateOf(cell, newsletter)).toBe('denied');
  });
  test.each([
    'used to, please don’t now',
    'was ok, took it back in July',
    'eerst ja, sinds mei niet meer',
    'plus rien depuis mars 2025',
    'раньше да, теперь нет',
    'ανακάλεσε 14/2/26 τηλεφωνικώς',
    'revoked by phone',
  ])('%s: withdrawn from every channel', (cell) => {
    expect(stateOf(cell, column('Contact', 'consent_general', 'positive'))).toBe('withdrawn');
  });
  test.each([
    'only about Gift Aid',
    'only in an emergency',
    'not refused',
    'yes but',
    'said no in 2023, fine since Feb 26',
    'post - used to get emails, asked us to stop them',
    'not yes',
    'yes if my husband agrees',
    'maybe, evenings',
    'can’t say no',
    'yes? evenings',
  ])('%s is no permission and no plain refusal', (cell) => {
    expect(stateOf(cell, newsletter)).toBe('unclear');
  });
});
