import type { Translated } from '../message-shape.ts';
import type { next as english } from '../en/next.ts';

export const next = {
  title: 'Şimdi ne yapmalı',
  intro: {
    one: 'Lethe {n} kişiye baktı. İşte buldukları, en acil olan önce.',
    other: 'Lethe {n} kişiye baktı. İşte buldukları, en acil olan önce.',
  },
  first: 'Önce bu kişilerle ilgilenin',
  firstHint:
    '“Karar ver” henüz hiçbir şeyi değiştirmez: önce kişileri ve satırları görürsünüz. Dosyalarınıza ve öteki programlarınıza dokunulmaz.',
  nothing: 'Bugün karar bekleyen kimse yok.',
  overdue: { one: '{n} gecikmiş', other: '{n} gecikmiş' },
  by: 'ilk süre {day}',
  since: '{day} tarihinden beri',
  see: 'Göster',
  seeKind: 'Göster: {kind}',
  decide: 'Karar ver',
  decideKind: 'Karar ver: {kind}',
  steps: {
    consent_withdrawn:
      'Onlara yazmayı bırakın. Çoğunlukla silinirler; parmak izi geri gelmelerini önler.',
    erasure_requested: 'Silinmeyi istediler. Bir yasa saklamanızı gerektirmiyorsa silin.',
    minor: 'Anne babaya sorun ya da randevu için gerekenden fazlasını saklamayın. Reklam yok.',
    may_be_minor: 'Yaşlarını sorun. O zamana kadar reşit değilmiş gibi davranın.',
    over_retention: 'Saklama nedeni kalmadı: silin ya da anonimleştirin.',
    suppressed_returned: 'Daha önce silinmiş ya da hayır demişlerdi; eski bir dosya geri getirdi.',
    deceased: 'Onlara ve ailelerine yazmayın. Çoğunlukla silinirler.',
    forbidden_data: 'Kart numaralarını ya da parolaları programınızdan hemen çıkarın.',
  },
  doubt: 'Kuşkulu olanlar',
  doubtHint: 'Kuşku asla evet sayılmaz.',
  doubtAnswer: 'Şimdi ya da sonra yanıtlayabilirsiniz.',
  questions: {
    one: '{n} soru yanıtınızı bekliyor.',
    other: '{n} soru yanıtınızı bekliyor.',
  },
  answer: 'Soruları yanıtla',
  unclear: {
    one: '{n} kişinin iletişimle ilgili yanıtı belirsiz.',
    other: '{n} kişinin iletişimle ilgili yanıtı belirsiz.',
  },
  noConsent: {
    one: '{n} kişinin iletişime rıza verdiğini hiçbir liste söylemiyor.',
    other: '{n} kişinin iletişime rıza verdiğini hiçbir liste söylemiyor.',
  },
  noAge: { one: '{n} kişinin yaşı bilinmiyor.', other: '{n} kişinin yaşı bilinmiyor.' },
  noDoubt: 'Kuşkulu bir şey yok.',
  fine: 'Yolunda olanlar',
  fineKinds: {
    consent_withdrawn: 'Kimse rızasını geri çekmedi ya da hayır demedi.',
    erasure_requested: 'Kimse silinmeyi istemedi.',
    minor: 'Kesin olarak reşit olmayan kimse yok.',
    may_be_minor: 'Belirsiz bir tarih ya da not yüzünden reşit olmayabilecek kimse yok.',
    over_retention: 'Kimse kuralların izin verdiğinden uzun saklanmamış.',
    suppressed_returned: 'İletişim yasağı listesinden kimse geri gelmedi.',
    deceased: 'Vefat etti diye işaretlenen kimse yok.',
    forbidden_data: 'Kart numarası ya da parola bulunmadı.',
  },
  expert: 'Uzmanlar için: bütün bulgular sayılarla',
  expertRules: '“{policy}” kurallarına göre, sürüm {version}, {day} itibarıyla.',
  finding: 'Bulgu',
  rules: 'Kuralların açıklaması',
  overview: 'Genel bakışı aç',
  rows: 'Okunan satırlar, liste liste',
} satisfies Translated<typeof english, 'tr'>;
