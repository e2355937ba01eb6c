import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { notes as read } from '#support/shipped/detection-data.ts';

const today = dayOf(2026, 11, 26)!;
const certain = (note: string): readonly string[] =>
  read(note, today).flatMap(({ kind, certain: isSure }) => (isSure ? [kind] : []));

describe('a refusal, an erasure or a death in a language of which only these are known', () => {
  it.each([
    ['maminka si nepřeje žádné další zprávy', 'withdrew'],
    ['neželá si dostávať ponuky', 'withdrew'],
    ['skal ikke have flere beskeder', 'withdrew'],
    ['vil ikke ha flere meldinger', 'withdrew'],
    ['vill inte bli kontaktad mer (ringde 1/9-24)', 'dnc'],
    ['ei halua mainoksia', 'withdrew'],
    ['μην ξαναστείλετε τίποτα, είπε', 'withdrew'],
    ['האמא ביקשה לא לפנות יותר', 'dnc'],
    ['گفت دیگر تماس نگیرید', 'dnc'],
    ['फोन मत करना, पिता नाराज़', 'dnc_call'],
    ['jangan kirim promo lagi', 'withdrew'],
    ['nu mai vrea mesaje, sunat 10.03.2023', 'withdrew'],
    ['nem kér több hírlevelet', 'withdrew'],
    ['не иска повече съобщения', 'withdrew'],
    ['ne želi više poruke', 'withdrew'],
    ['reklam mesajı istəmir', 'withdrew'],
    ['смс жібермеңіз', 'withdrew'],
    ['더 이상 연락하지 말아 달라고 하심', 'dnc'],
    ['退会。今後の連絡は一切不要とのこと', 'dnc'],
    ['客户投诉骚扰，勿再联系', 'dnc'],
    ['ขอไม่ให้ส่งโปรโมชั่นอีก', 'withdrew'],
    ['pyysi poistamaan tietonsa', 'erase'],
    ['zemřela v březnu', 'deceased'],
    ['kérte, hogy ne küldjünk több sms-t (jún.)', 'withdrew'],
    ['adatai törlését kérte', 'erase'],
    ['prosí už nic neposílat, přestěhovali se do Brna', 'withdrew'],
    ['nechce, aby sme jej volali', 'dnc_call'],
    ['älkää laittako enää tekstareita', 'withdrew'],
    ['vil ikke høre fra os mere, sagde det i butikken', 'dnc'],
    ['ba oss om å ikke sende flere meldinger', 'withdrew'],
    ['vill slippa utskick', 'withdrew'],
    ['ζήτησε να μην της στέλνουμε μηνύματα', 'withdrew'],
    ['a zis să n-o mai sunăm, îi ajunge mailul', 'dnc_call'],
    ['помоли да не й пращаме повече съобщения', 'withdrew'],
    ['моли да јој не шаљемо поруке', 'withdrew'],
    ['逝去されたとのこと', 'deceased'],
    ['เสียชีวิตแล้ว', 'deceased'],
    ['번호 오류', 'wrong_number'],
  ])('%s says %s', (note, kind) => {
    expect(certain(note)).toContain(kind);
  });

  it.each([
    'nevolat před 12',
    'elég, ha emailben küldjük a számlát',
    'odhlášena z úterního kroužku, chodí ve čtvrtek',
    'ei enää saa juosta',
    'bremsen stopper ikke ordentligt, ring når dele er kommet',
    'vil ikke vente lenger',
    'har inte sett mejlet',
    'δεν θέλει να παίρνει φάρμακα',
    'nu a primit mesajul',
    'не иска повече захар',
    'ne stižu mu poruke',
    'nechce kávu',
    'kommer ikke før kl 12',
    'vill inte ha socker i kaffet',
    'δεν θέλει ζάχαρη στον καφέ',
    'nu vrea vopsea cu amoniac',
    'nem kér kávét',
    'tidak suka pedas',
    'zemřela jí maminka',
    'puhelin kuollut',
    'telefonul a murit',
    '犬が亡くなった',
    '予約の連絡は午後にお願いします',
    '오전 예약 선호',
    '喜欢短发，周末来',
    'ชอบสีแดง ไม่แพ้ยา',
    'the dog is lovely, minor scratches', // words that mean more in Swedish and Romanian
  ])('%s settles nothing', (note) => {
    expect(certain(note)).toEqual([]);
  });
});
