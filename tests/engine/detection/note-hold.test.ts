import { describe, expect, it } from 'vitest';
import { parseIsoDay, toIsoDay } from '#domain/day.ts';
import { holdInNote } from '#engine/detection/notes/note-hold.ts';
import { processorTimeOf } from '#support/processor-time.ts';
import { holdWords } from '#support/shipped/detection-data.ts';

/** Days in digits only: the reading of dates has tests of its own. */
function dayIn(text: string): number | null {
  const [day, month, year] = text.split('.');
  return parseIsoDay(year === undefined ? text : `${year}-${month}-${day}`);
}

function read(note: string): string | null {
  const hold = holdInNote(note, holdWords, dayIn);
  if (hold === null) return null;
  return hold.until === null ? 'held' : toIsoDay(hold.until);
}

const UNTIL_A_DAY = [
  'do not delete until 2028-03-01',
  'DO NOT DELETE before 01.03.2028!',
  'Keep record until 01.03.2028',
  'не удалять до 01.03.2028',
  'Карточку хранить до 01.03.2028 (суд)',
  'не видаляти до 01.03.2028',
  'Bitte nicht löschen bis 01.03.2028',
  'Akte aufbewahren bis 01.03.2028',
  'nicht vor dem 01.03.2028 löschen',
  'ne pas supprimer avant le 01.03.2028',
  'dossier à conserver jusqu’au 01.03.2028',
  'no borrar hasta el 01.03.2028',
  'non cancellare fino al 01.03.2028',
  'não apagar até 01.03.2028',
  'nie usuwać do 01.03.2028',
  '01.03.2028 tarihine kadar silmeyin',
  'لا تحذف حتى 01.03.2028',
  'không xóa trước ngày 01.03.2028',
  'niet verwijderen tot 01.03.2028',
];

const WITHOUT_AN_END = [
  'do not delete',
  'DON’T DELETE!!!',
  'Do not delete her data',
  'keep for court',
  'keep file, solicitor is involved',
  'Litigation hold',
  'VIP; do not erase, lawsuit running',
  'Tax audit: keep all records',
  'не удалять',
  'НЕ УДАЛЯТЬ карточку!',
  'сохранить для суда',
  'идёт суд, карточку хранить',
  'не удаляйте до конца судебного разбирательства',
  'не видаляти, триває суд',
  'зберегти для суду',
  'Nicht löschen, Rechtsstreit läuft',
  'Daten nicht löschen',
  'Akte aufbewahren (Klage)',
  'löschen Sie die Daten nicht',
  'Ne pas supprimer : procès en cours',
  'ne supprimez pas la fiche',
  'conserver le dossier, litige en cours',
  'No borrar: litigio en curso',
  'guardar ficha para el juicio',
  'non cancellare, causa in corso',
  'conservare per il tribunale',
  'não apagar, processo judicial em andamento',
  'guardar ficha para o tribunal',
  'nie usuwać danych, sprawa w sądzie',
  'zachować dla sądu',
  'Dava bitene kadar silmeyin',
  'mahkeme için saklayın',
  'lütfen silmeyin',
  'لا تحذف قبل انتهاء الدعوى',
  'يرجى عدم حذف البيانات',
  'احتفظوا بالملف، قضية في المحكمة',
  'không xóa hồ sơ, đang kiện tụng',
  'giữ hồ sơ cho tòa án',
  'niet verwijderen, rechtszaak loopt',
  'dossier bewaren voor de rechtbank',
  'claim pending - hold file',
  'by court order: do not delete her data',
  'keep all records for court, she has an order against her ex',
  'lawsuit against her ex - keep all records',
  'спор по возврату - данные хранить',
  'ne rien supprimer : plainte déposée',
  'lösch nicht wegen Inkasso',
  'kayıtlar saklansın (savcılık istedi)',
  'الملف مطلوب للنيابة، لا يحذف',
];

const NO_HOLD = [
  'please delete me',
  'do not call',
  'удалите мои данные',
  'не звонить',
  'bitte löschen',
  'verilerimi silin',
  'احذفوا بياناتي',
  'do not delete the appointment on Friday',
  'do not remove the gel polish',
  'keeps asking for discounts',
  'keep away from dairy',
  'plays tennis, loves the court near us',
  'is a lawyer, prefers evenings',
  'работает юристом, любит чай',
  'Anwältin, kommt abends',
  'avukat, akşam gelir',
  'avocate, préfère le soir',
  'court shoes, keep warm',
  'no legal hold',
  'legal hold lifted 01.02.2026',
  'do not keep her data',
  'не хранить данные, суд закончился',
  'Daten nicht aufbewahren',
  'court case over, can be deleted now',
  'we did not delete her data though she asked',
  'do not store in the fridge until 2028-03-01',
  'keep appointment until 2028-03-01',
  'хранить в холодильнике до 01.03.2028',
  'bis 01.03.2028 im Urlaub',
  'kadar 01.03.2028',
  'do not forget to delete her data',
  'please don’t hesitate to delete this, lawyer wrote',
  'не забудьте удалить данные до суда',
  'nicht vergessen zu löschen',
  'n’oubliez pas de supprimer la fiche',
  'no olvidar borrar los datos',
  'non dimenticare di cancellare i dati',
  'não esqueça de apagar os dados',
  'nie zapomnieć usunąć danych',
  'đừng quên xóa hồ sơ',
  'vergeet niet te verwijderen',
  'silmeyi unutmayın',
  'لا تنسوا حذف البيانات',
  'لا مانع من حذف البيانات',
  'silme talebi var, avukat yazdı',
  'şikayet etti, kalsın dedi',
  'العميل ما ذكر الحذف ابدا',
  'tree preservation order in the garden',
  'Do not delete her number from my phone',
  'account on hold',
  'on hold till 01.05.2027',
  'complaint about the dryer, keep calm and smile',
  'Versicherung zahlt, Rechnung an die Firma',
  'sigorta kartı var',
  'asked about insurance, keeps forgetting her card',
  'court order against ex - keep her details from him',
  'court order against her husband, keep file closed',
  'keep court order in file',
  'копия решения суда, хранить в карточке',
  'судебный запрет против мужа, данные хранить закрыто',
  'einstweilige Verfügung gegen den Ex-Mann, Daten unter Verschluss aufbewahren',
  'ordonnance de protection contre son ex-mari, garder la fiche fermée',
  'orden de alejamiento contra su ex, guardar la ficha cerrada',
  'ordine restrittivo contro il marito, tenere la scheda riservata',
  'eski kocası hakkında uzaklaştırma kararı, kaydı gizli saklayın',
  'أمر إبعاد ضد زوجها، احتفظوا بالملف سرا',
];

describe('a note', () => {
  it.each(UNTIL_A_DAY)('that says until which day data stay: %s', (note) => {
    expect(read(note)).toBe('2028-03-01');
  });

  it.each(WITHOUT_AN_END)('that says that data must stay: %s', (note) => {
    expect(read(note)).toBe('held');
  });

  it.each(NO_HOLD)('that says nothing of the kind: %s', (note) => {
    expect(read(note)).toBeNull();
  });

  it('takes time in proportion to its length', () => {
    const note = 'do not keep the record until the court says not to delete or keep '.repeat(30);
    expect(processorTimeOf(() => void read(note.slice(0, 2000)))).toBeLessThan(200);
  });
});
