import { describe, expect, it } from 'vitest';
import { detector } from '#support/shipped/detector.ts';

const read = detector([['full_name', 'Name']]);

const marksOf = (name: string) => read([name]).marks.map(({ kind }) => kind);
const statesOf = (name: string) => read([name]).consent.map(({ state }) => state);

describe('a remark beside a name', () => {
  it.each([
    'Ada Finch (deceased)',
    'Орлова Вера (покойная)',
    'Белов П. П. (умер)',
    'Naciye Öz (vefat etti)',
    'أم سعد رحمها الله',
    'خالد الزهراني رحمه الله',
    'Hans Weber †',
    '† Hans Weber',
    'Jan Kowalski (zm.)',
    'Vera Lang [verstorben]',
    'Fatma Şahin vefat etti',
    'Ada Finch deceased',
    'Ada Finch - deceased',
    'Вера Орлова, умерла',
    'Fatma Şahin VEFAT',
  ])('says that somebody has died: %s', (name) => {
    expect(marksOf(name)).toEqual(['deceased']);
  });

  it.each([
    'Anna Kern (do not call)',
    'Петрова Нина (не звонить!)',
    'Ayşe Yılmaz (aramayın)',
    'Maria Kern (opted out, do not email)',
    'Kern do not ring',
    'Kern DO NOT CALL!!!',
    'Kern - Do Not Call',
    'KERN DO NOT CALL',
    'Петрова не звонить',
    'ПЕТРОВА НИНА НЕ ПИСАТЬ',
    'Петрова отписалась',
    'Halide aramayın',
    'Halide Öz ARAMAYIN',
    'هالة لا تتصلوا بها',
    'Anna Kern nicht anrufen',
    'Marie Dupont, ne pas appeler',
    'Lucía Peña / no llamar',
    'Piotr Nowak nie dzwonić',
    'Maria Rossi non chiamare',
    'Sara Bakker niet bellen',
    'João Lima não ligar',
    'Nina Wood unsubscribed',
    'Rita Moor / opted out',
    'Dan Moor - no texts',
    'Eve Hall no marketing',
    'Oksana Bondar не турбувати',
  ])('is heard as a no: %s', (name) => {
    expect(statesOf(name)).not.toEqual([]);
    expect(statesOf(name)).not.toContain('granted');
  });

  it.each([
    'Rip van Winkle',
    'Mort Sahl',
    'Jan Willem Rip',
    'jan willem rip',
    'Maria Baja',
    'MARIA BAJA',
    'Peter Stop',
    'Kim No',
    'No Kim Soon',
    'Maria do Carmo',
    'Ana da Silva e Sousa',
    'Jan van den Nie',
    'Nie Wei',
    'Ne Zhdan',
    'Lista Ret',
    'Ahmet Ret',
    'Нет Иванова',
    'Dieter Nein',
    'Nono Call',
    'De La Cruz, No',
    'Stella Nicht',
    'لا لا',
    'لا محمد',
    'علي لا زال',
    'Tod Müller',
    'Анна Смирнова (Петрова)',
    'Bob (Robert) Hill',
    'Mohammed Al Zahrani (Abu Ali)',
    'Elif Demir (Kadıköy)',
    'عبد الله',
    'عبد الله بن سعد العبد الله',
    'Smith (Ltd.)',
    'Kern (VIP)',
    '()',
    '',
  ])('is none where a name is only a name: %s', (name) => {
    expect(marksOf(name)).toEqual([]);
    expect(statesOf(name)).toEqual([]);
  });
});
