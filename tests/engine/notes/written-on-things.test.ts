import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 25)!;

function settled(note: string): string[] {
  return read(note, today)
    .filter(({ certain }) => certain)
    .map(({ kind }) => kind);
}

describe('what is written on a thing, whom else nobody calls, and what is removed refuses nothing', () => {
  test.each([
    "don't text the groom, the bride decides",
    "doesn't like being called Mrs",
    "her old boss won't ring her any more, good for her",
    'lost her keys, not her phone',
    'няню с детьми больше не присылает',
    'в аптеку звонить не надо, рецепт у нас',
    'цену на подарке не писать',
    'на торте ничего не пишите, только свечи',
    'дубль записи на вторник удалить',
    'отписалась от спортзала, теперь понедельники свободны',
    'لا تتصلوا بالمطعم، لن ينادوه',
    'طلبت إزالة الغرز القديمة',
    'ما تكتبوش حاجة على الطرد، مفاجأة',
    'ظهره ما عاد يزعجه',
    'pastaya yazı yazılmasın, sadece mum',
    'restoranı aramayın, telefona çağırmıyorlar',
    'Ayşe diye çağrılmak istemiyor, Ayşegül deyin',
    'beli artık rahatsız etmiyor, koşuyor',
  ])('%s', (note) => {
    expect(settled(note)).toEqual([]);
  });

  test.each([
    ["her husband says don't call", 'dnc_call'],
    ['mother: never call again', 'dnc_call'],
    ['email bounced, wrong address', 'wrong_number'],
    ['работает в аптеке, не звонить', 'dnc_call'],
    ['на приём не придёт, удалить данные', 'erase'],
    ['bana yazmayın artık', 'dnc'],
    ['restoranda çalışıyor, aramayın', 'dnc_call'],
    ['لا تتصلوا بها', 'dnc_call'],
    ['احذفوا بياناتها', 'erase'],
  ])('%s still says %s', (note, kind) => {
    expect(settled(note)).toContain(kind);
  });

  test.each([
    ['обзвон по акциям ей не делать', 'dnc_call'],
    ['сдаёт ОГЭ, приходит после школы', 'minor'],
    ['on sekizini doldurmadı, sözleşme annesinde', 'minor'],
    ['kararı annesi veriyor', 'guardian'],
    ['دفنّا عميلتنا أمس', 'deceased'],
    ['اتصلنا طلع مستودع وما يعرفونها', 'wrong_number'],
  ])('%s says %s', (note, kind) => {
    expect(settled(note)).toContain(kind);
  });
});
