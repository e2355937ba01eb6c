import { describe, expect, test } from 'vitest';
import { column, newsletter, optOut, readAll, stateOf } from './consent-kit.ts';

const asked = column('May we send you offers?', 'consent_general', 'positive');
const states = (cell: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readAll(cell, asked).map(({ channel, state }) => [channel ?? 'all', state]));

describe('a refusal with a saying, a joke or a thanks', () => {
  test.each([
    'hell no',
    'nope nope nope',
    'боже упаси',
    'зачем оно мне',
    'أعوذ بالله',
    'مو مهتم',
    'لا والله كثرتوا علينا',
    'Allah korusun',
    'kommt nicht in Frage',
    'dankend abgelehnt',
    'même pas en rêve',
    'Ni de chiste',
    'Dios me libre!',
    'neanche per scherzo',
    'agradeceu mas dispensa',
    'nem pensar',
    'broń Boże',
    'podziękowała, ale nie',
    'нащо воно мені',
    'боронь боже',
    'còn lâu',
    'geen haar op mijn hoofd',
    'мазаламаңыздар',
  ])('%s refuses', (cell) => expect(stateOf(cell, asked)).toBe('denied'));

  test.each([
    'thanks',
    'спасибо',
    'agradeceu',
    'why not',
    'почему бы и нет',
    'ci mancherebbe',
    'NaN',
    'nel pomeriggio',
  ])('%s does not', (cell) => expect(stateOf(cell, asked)).not.toBe('denied'));
});

describe('whom it is all the same', () => {
  test.each([
    'whatever',
    'все равно',
    'لا يهم',
    'fark etmez',
    'egal',
    'peu importe',
    'da igual',
    'fa lo stesso',
    'tanto faz',
    'wszystko jedno',
    'байдуже',
    'sao cũng được',
    'maakt niet uit',
    'маған бәрібір',
  ])('%s is no yes, and no refusal', (cell) => expect(stateOf(cell, asked)).toBe('unclear'));

  test('beside ways that are named it says nothing', () => {
    expect(states('mail o telefono, indifferente')).toEqual({ email: 'granted', phone: 'granted' });
    expect(stateOf('да, все равно', asked)).toBe('granted');
    expect(stateOf('нет, все равно', asked)).toBe('denied');
  });
});

describe('somebody who was on the list', () => {
  test.each([
    'была, сняли 03.02.26',
    'снята 03.02.2026',
    'كانت نعم - ألغت ١/١٢',
    'vardı, çıkarıldı',
    'war drin, gestrichen',
    'estaba, la quitamos',
    'tolta 3/2/26',
    'estava, tirei em março',
    'była, zdjęta',
    'була, зняли',
    'có, đã gỡ',
    'stond erop, eraf gehaald',
  ])('%s: is not any more', (cell) => expect(stateOf(cell, asked)).toBe('withdrawn'));

  test.each(['не снята', 'кино сняли', 'était là', 'war da'])('%s is a doubt', (cell) =>
    expect(stateOf(cell, asked)).toBe('unclear'),
  );
});

describe('somebody who blocked us, or is blocked for what we send', () => {
  test.each([
    'blocked us lol',
    'заблокировала нас',
    'عملتلنا بلوك',
    'bizi engellemiş',
    'hat uns blockiert',
    'nous a bloqués',
    'nos bloqueó en el cel',
    'ci ha bloccati',
    'me bloqueou kkk',
    'zablokowała nas',
    'заблокувала нас',
    'chặn Zalo rồi',
    'heeft ons geblokkeerd',
    'geblokkeerd voor marketing',
    'für Werbung gesperrt',
  ])('%s', (cell) => expect(stateOf(cell, asked)).toBe('withdrawn'));

  test.each([
    'never blocked us',
    'не заблокировала нас',
    'hat uns nie blockiert',
    'blocks of wood',
  ])('%s is no withdrawal, and no yes', (cell) => expect(stateOf(cell, asked)).toBe('unclear'));
});

test.each([
  "STOP rec'd 11/05/2026",
  'пришёл стоп 11.05',
  'وصلنا STOP',
  'STOP geldi',
  'STOP erhalten 11.05.',
  'STOP reçu le 11/05',
  'STOP recibido',
  'ricevuto STOP',
  'STOP recebido',
  'otrzymano STOP',
  'прийшов стоп',
  'đã nhận STOP',
  'STOP ontvangen',
])('a stop that came in withdraws under whatever question: %s', (cell) => {
  expect(stateOf(cell, optOut)).toBe('withdrawn');
  expect(stateOf(cell, newsletter)).toBe('withdrawn');
});

test.each([
  'yes (has not clicked the link)',
  'да (не перешла по ссылке)',
  'نعم (لم تضغط على الرابط)',
  'evet (linke tıklamadı)',
  'ja, Bestätigungsmail verschickt',
  "oui (n'a pas cliqué)",
  'sí (no hizo clic en el enlace)',
  'Sì (ma non ha cliccato sul link di conferma)',
  'sim (não clicou no link)',
  'tak (nie kliknęła w link)',
  'так (не перейшла за посиланням)',
  'có (chưa bấm link xác nhận)',
  'dubbele opt-in verstuurd',
])('what nobody confirmed yet is pending: %s', (cell) => {
  expect(stateOf(cell, newsletter)).toBe('pending');
});

test.each([
  'we never asked',
  'никогда не спрашивали',
  'عمرنا ما سألناها',
  'hiç sorulmadı',
  'noch nie gefragt',
  'jamais posé la question',
  'nunca se le preguntó',
  'mai interpellata',
  'nunca perguntámos',
  'nigdy nie pytano',
  'ніколи не питали',
  'chưa từng hỏi',
  'nog nooit gevraagd',
])('%s: nobody was asked', (cell) => {
  expect(stateOf(cell, asked)).toBe('never_asked');
});

test.each([
  'yes, loves it',
  'да, обожает',
  'اه، بتحبها',
  'evet, bayılıyor',
  'ja, freut sich',
  'oui, adore',
  'sí, le encantan',
  'sì, le piacciono',
  'pode, adora',
  'tak, uwielbia',
  'так, обожнює',
  'có, rất thích',
  'ja, vindt het leuk',
])('%s agrees', (cell) => expect(stateOf(cell, asked)).toBe('granted'));

test.each(['yes, hates it', 'да, не любит', 'no, loves it', 'ama', 'sim, odeia'])(
  '%s does not',
  (cell) => expect(stateOf(cell, asked)).not.toBe('granted'),
);

describe('"only not" one way', () => {
  test.each([
    "just don't call",
    'только не звонить',
    'тільки не дзвонити',
    'bloß nicht anrufen',
    'basta che non chiamate',
    'tylko nie dzwonić',
    'alleen niet bellen',
  ])('%s refuses that way, and leaves the others open', (cell) => {
    expect(states(cell)).toMatchObject({ phone: 'denied', email: 'unclear', sms: 'unclear' });
  });
  test('behind a yes the others are allowed', () => {
    expect(states('да, только не звонить')).toMatchObject({ phone: 'denied', email: 'granted' });
    expect(states('ja, nur nicht anrufen')).toMatchObject({ phone: 'denied', email: 'granted' });
  });
});

test('whose phone it is turns no answer, and the Portuguese "no" is no refusal', () => {
  expect(states('pode, no zap da mãe')).toEqual({ whatsapp: 'granted' });
  expect(states('sí, al whatsapp de la mamá')).toEqual({ whatsapp: 'granted' });
  expect(states('mail, no sms')).toMatchObject({ sms: 'denied' });
  expect(states('sì, no whatsapp')).toMatchObject({ whatsapp: 'denied' });
});

describe('the yes of the Gulf', () => {
  test.each(['ايه', 'إي نعم', 'هيه', 'ايوا'])('%s', (cell) =>
    expect(stateOf(cell, asked)).toBe('granted'),
  );
  test('with a question mark it is the Egyptian "what?", and under a refusal it refuses', () => {
    expect(stateOf('ايه؟', asked)).toBe('unclear');
    expect(stateOf('ايه ده', asked)).toBe('unclear');
    expect(stateOf('ايه', optOut)).toBe('withdrawn');
  });
});

describe('"by no means" and one way', () => {
  test.each([
    'never call',
    'ни в коем случае не звонить',
    'ни за что не звонить',
    'sakın aramayın',
    'asla aranmasın',
    'auf keinen Fall anrufen',
    'jamais appeler',
    'nunca llamar',
    'mai chiamare',
    'nigdy nie dzwonić',
    'ні в якому разі не телефонувати',
    'đừng bao giờ gọi',
    'in geen geval bellen',
  ])('%s refuses that way, and leaves the others open', (cell) => {
    expect(states(cell)).toMatchObject({ phone: 'denied', email: 'unclear', sms: 'unclear' });
  });

  test('behind a yes the others are allowed, and who was never asked has refused nothing', () => {
    expect(states('можно, но ни за что не звонить')).toMatchObject({
      phone: 'denied',
      email: 'granted',
    });
    expect(states('email да, смс ни за что')).toMatchObject({ sms: 'denied', email: 'granted' });
    expect(stateOf('никогда не спрашивали', asked)).toBe('never_asked');
    expect(stateOf('nigdy nie pytano', asked)).toBe('never_asked');
  });
});
