import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 25)!;

function refusals(note: string): string[] {
  return read(note, today)
    .filter(({ kind }) => kind === 'withdrew' || kind === 'dnc' || kind === 'dnc_call')
    .filter(({ certain }) => certain)
    .map(({ kind, channel }) => `${kind} ${channel ?? 'all'}`);
}

describe('who left a course left no list', () => {
  test.each([
    'se dio de baja de batería, sigue en guitarra',
    "s'est désinscrite de la batterie, garde la guitare",
    'hat sich vom Schlagzeug abgemeldet, Gitarre bleibt',
    'si è cancellata dal corso di batteria',
    'cancelou a inscrição na natação',
    'unsubscribed from the drum class, keeps guitar',
    'ألغى اشتراكه في السباحة',
    'ha dado de baja la caja mensual, sigue queriendo la newsletter',
  ])('%s', (note) => {
    expect(refusals(note)).toEqual([]);
  });

  test.each(['se dio de baja del boletín, sigue siendo cliente', 'vom Newsletter abgemeldet'])(
    'but this is one: %s',
    (note) => {
      expect(refusals(note)).not.toEqual([]);
    },
  );

  test.each([
    'se dio de baja de yoga y del boletín',
    'vom Kurs und vom Newsletter abgemeldet',
    "s'est désinscrite du cours et de la newsletter",
    'si è cancellata dal corso e dalla newsletter',
  ])('and where a list is named too it is asked about (B13): %s', (note) => {
    const signs = read(note, today).filter(({ kind }) => kind === 'withdrew');
    expect(signs.some(({ guard }) => guard === 'unlike' || guard === 'likeness')).toBe(true);
  });
});

describe('an address that does not work any more is no refusal', () => {
  test.each([
    'e-mail da Booking já não funciona',
    'el correo ya no funciona',
    "l'adresse mail ne fonctionne plus",
    'la mail non funziona più',
    'E-Mail funktioniert nicht mehr',
    'الايميل لم يعد يعمل',
    'почта больше не работает',
  ])('%s', (note) => {
    expect(refusals(note)).toEqual([]);
    expect(read(note, today).map(({ kind }) => kind)).toContain('wrong_number');
  });
});

describe('a refusal of one way', () => {
  test('leaves the way alone that is fine, and covers each that is named', () => {
    expect(refusals('Asked us to stop texting in March, still fine with the emails')).toEqual([
      'withdrew sms',
    ]);
    expect(refusals('stop emailing and texting')).toEqual(['withdrew all']);
    expect(refusals('stop texting, emails are fine')).not.toContain('withdrew email');
    expect(refusals('no more mailings to the house')).toEqual(['withdrew all']);
    expect(refusals('عملوا لنا بلوك على الواتس')).toEqual(['withdrew whatsapp']);
  });

  test('is none where somebody is to be called', () => {
    expect(refusals('reserva feita pela mãe, ligar para ela e não para ele')).toEqual([]);
    expect(refusals('pediu para parar de ligar')).toEqual(['dnc_call phone']);
    expect(refusals('não ligar para casa')).toEqual(['dnc_call phone']);
  });
});
