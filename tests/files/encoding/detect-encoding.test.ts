import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '#files/encoding/detect-encoding.ts';
import { decodeBytes, encodeText, toEncodingLabel } from '#files/encoding/encodings.ts';

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'maccyrillic'];

const cases: readonly (readonly [text: string, encodings: readonly string[]])[] = [
  ['Имя;Телефон\nАнна;1\n', CYRILLIC],
  ['ФИО;Отписан\nЩукина Зоя;да\n', CYRILLIC],
  ['ФИО,Телефон,Согласие\nИВАНОВА АННА,8912,НЕТ\n', CYRILLIC],
  ['name;note\nJohn;нет\n', ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']],
  ['ПІБ;Телефон;Згода\nЄвген Їжакевич;1;ні\nҐалаґан Іван;2;так\n', ['windows-1251', 'koi8-u']],
  ['Ad;Soyad\nAyşe;Yılmaz\n', ['windows-1254', 'cp857']],
  ['Müşteri;İzin\nİbrahim Çağlar;Hayır\nŞule Öztürk;Evet\n', ['windows-1254', 'cp857']],
  ['Ad\nIşıl\n', ['windows-1254']],
  ['الاسم;الجوال\nسارة محمد;050\n', ['windows-1256', 'iso-8859-6']],
  ['name;x\nعلي;1\n', ['windows-1256', 'iso-8859-6']],
  ['Vorname;Straße\nJürgen;Müllerstraße\n', ['windows-1252', 'macintosh', 'cp850', 'cp437']],
  ['Prénom;Téléphone\nFrançois;1\nZoé;2\n', ['windows-1252', 'cp850', 'cp437']],
  ['Nombre;Teléfono\nJosé Muñoz;1\n', ['windows-1252', 'cp850', 'cp437']],
  ['Nome;Não\nJoão;Conceição\n', ['windows-1252', 'cp850']],
  ['Imię;Nazwisko\nŁukasz;Wałęsa\nMałgorzata;Święcicka\n', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['Jméno;Příjmení\nJiří;Dvořák\nLukáš;Kučera\n', ['windows-1250', 'iso-8859-2', 'cp852']],
  ['Név\nErdős Pál\nKovács Győző\n', ['windows-1250', 'cp852']],
  ['Όνομα;Τηλέφωνο\nΓιώργος;1\n', ['windows-1253', 'iso-8859-7', 'cp737']],
  ['שם;טלפון\nדוד כהן;1\n', ['windows-1255', 'iso-8859-8', 'cp862']],
  ['Vardas\nŽydrūnas Kęstutis\nĒriks Bērziņš\n', ['windows-1257', 'cp775']],
  ['名前;電話\n山田太郎;1\n佐藤花子;2\n鈴木一郎さん;お客様\n', ['shift_jis', 'euc-jp']],
  ['姓名;电话\n王小明;1\n李娜在北京市工作;2\n', ['gbk']],
];

describe('the encoding of a text', () => {
  for (const [text, encodings] of cases) {
    for (const encoding of encodings) {
      it(`reads ${JSON.stringify(text.slice(0, 24))} written in ${encoding}`, () => {
        const bytes = iconv.encode(text, encoding);
        const detected = detectEncoding(bytes, bytes);
        expect(decodeBytes(bytes, detected.encoding)).toBe(text);
      });
    }
  }

  it('tells UTF-8 and UTF-16 with a mark', () => {
    const of = (bytes: Buffer): unknown => detectEncoding(bytes, bytes);
    const utf8 = Buffer.from('\uFEFFname\nAnna\n');
    expect(of(utf8)).toEqual({ encoding: 'utf-8', byteOrderMark: true, guessed: false });
    const little = Buffer.from('\uFEFFname\nАнна\n', 'utf16le');
    expect(of(little)).toEqual({ encoding: 'utf-16le', byteOrderMark: true, guessed: false });
    const big = Buffer.from(little).swap16();
    expect(of(big)).toEqual({ encoding: 'utf-16be', byteOrderMark: true, guessed: false });
  });

  it('tells UTF-16 without a mark by its zero bytes', () => {
    const little = Buffer.from('имя;почта\nАнна;a@b.ru\n', 'utf16le');
    expect(detectEncoding(little, little)?.encoding).toBe('utf-16le');
    const big = Buffer.from(little).swap16();
    expect(detectEncoding(big, big)?.encoding).toBe('utf-16be');
  });

  it('keeps UTF-8 where a few bytes of a long list are damaged', () => {
    const bytes = Buffer.concat([Buffer.from('Имя;Почта\n'.repeat(20)), Buffer.from([0xd0, 0x0a])]);
    expect(detectEncoding(bytes, bytes)?.encoding).toBe('utf-8');
  });

  it('calls plain ASCII UTF-8', () => {
    const bytes = Buffer.from('name,email\nAnna,a@example.org\n');
    expect(detectEncoding(bytes, bytes)?.encoding).toBe('utf-8');
  });

  it('says that a verdict on two letters is a guess', () => {
    const bytes = iconv.encode('a;да\n', 'windows-1251');
    expect(detectEncoding(bytes, bytes)?.guessed).toBe(true);
  });

  it('tells UTF-32 with a mark and without one', () => {
    for (const encoding of ['utf-32le', 'utf-32be']) {
      const bytes = encodeText('имя,почта\nАнна,a@b.ru\n', encoding);
      expect(detectEncoding(bytes, bytes).encoding).toBe(encoding);
      const marked = encodeText('\uFEFFname\nAnna 🎂\n', encoding);
      expect(detectEncoding(marked, marked)).toMatchObject({ encoding, byteOrderMark: true });
      expect(decodeBytes(marked, encoding)).toBe('\uFEFFname\nAnna 🎂\n');
    }
  });

  it('does not take NUL bytes in a list for UTF-16', () => {
    const bytes = Buffer.from('name,note\nAn\0na,\0\0x\nZoe,\0\n'.repeat(3));
    expect(detectEncoding(bytes, bytes).encoding).toBe('utf-8');
  });
});

describe('names of encodings', () => {
  it('are understood as people write them', () => {
    expect(toEncodingLabel('CP1251')).toBe('windows-1251');
    expect(toEncodingLabel('win-1256')).toBe('windows-1256');
    expect(toEncodingLabel('UTF8')).toBe('utf-8');
    expect(toEncodingLabel('ISO-8859-9')).toBe('windows-1254');
    expect(toEncodingLabel('CP852')).toBe('ibm852');
    expect(toEncodingLabel('dos-857')).toBe('ibm857');
    expect(toEncodingLabel('IBM858')).toBe('ibm850');
    expect(toEncodingLabel('cp864')).toBeNull();
    expect(toEncodingLabel('no-such-thing')).toBeNull();
  });
});
