import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 25)!;

function settled(note: string): string[] {
  return read(note, today)
    .filter(({ certain }) => certain)
    .map(({ kind }) => kind);
}

describe('what is refused of goods, appointments and others is no refusal of the person', () => {
  test.each([
    'Stop sending the van round the back',
    'stop sending samples of the blue fabric',
    'cancel texts for the 3pm slot',
    'Wants the leaflets moved off the counter',
    'Our newsletter went to junk, she dug it out',
    'Told Ahmed not to contact the supplier again',
    'do not call the school, call mum',
    'Never come near the dog when he is eating',
    'let her be first in the queue',
    'мастера до четверга не присылать',
    'кнопка отписки опять глючит',
    'листовки просит убрать со стойки',
    'к поставщику больше не обращаться',
    'соседей не беспокоить',
    'в школу не звонить',
    'получателю не звонить, сюрприз',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
  });

  test.each([
    'stop sending her the brochures',
    'stop sending texts',
    'do not contact her again',
    'not to be called at work or at home',
    'больше не присылать писем',
    'не беспокоить её больше',
    'на мобильный не звонить и на домашний тоже',
    'просила каталоги больше не носить',
  ])('but this is one: %s', (note) => {
    expect(settled(note)).not.toEqual([]);
  });
});

describe('who stays while somebody else leaves has refused nothing', () => {
  test.each([
    "Husband unsubscribed, she hasn't",
    'Flatmate asked to be deleted. He stays.',
    'муж отписался, она нет',
    'коллега отказался от рассылки, он остался',
    'Fell off the mailing list somehow and misses it, put back please',
    'Transactional flag: do not call cleared',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
  });
});

describe('what dies or is old and is no client', () => {
  test.each([
    'the fern died',
    'our tomato plants died in the frost, refund',
    'polish died after two days',
    'intercom is dead, knock on the window',
    'Гортензия наша померла, хочет другую',
    'лифт умер, идти пешком',
    'умер домофон, звонить с улицы',
    '12 year old Volvo, MOT due',
    'вольво 12 лет, техосмотр',
    'мама первоклассницы, спрашивает про каникулы',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
  });

  test.each([
    'Rose died in March',
    'Лилия Петровна умерла весной',
    'Widow came in to say he died at Easter',
  ])('but a client who has the name of a plant does: %s', (note) => {
    expect(settled(note)).toContain('deceased');
  });
});
