import type { Translated } from '../message-shape.ts';
import type { overview as english } from '../en/overview.ts';

export const overview = {
  title: 'Genel bakış',
  emptyTitle: 'Henüz bakacak bir şey yok',
  emptyText: 'Bir liste içe aktarın; kimlerle ilgilenmeniz gerektiğini burada göreceksiniz.',
  emptyAction: 'Liste içe aktar',
  asOf: '{day} itibarıyla, “{policy}” kurallarına göre',
  fixedDay: 'Gün, ayarlarda sabitlenmiş.',
  households: { one: '{n} hane', other: '{n} hane' },
  attention: 'Kararınızı bekleyenler',
  alsoFound: 'Ayrıca bulunanlar',
  nothingFound: 'Bugün karar gerektiren bir şey yok. Elinize sağlık!',
  see: 'Bu kişileri gör',
  seeKind: 'Gör: {kind}',
  decide: 'Karar ver',
  decideKind: 'Karar ver: {kind}',
  deadlines: 'Son tarihler',
  deadlinesNone: 'İşleyen bir süre yok.',
  overdue: { one: '{n} gecikmiş', other: '{n} gecikmiş' },
  within30: { one: '{n} kişi 30 gün içinde', other: '{n} kişi 30 gün içinde' },
  later: { one: '{n} kişi daha sonra', other: '{n} kişi daha sonra' },
  firstDue: 'ilki {day}',
  doubts: 'Kuşkulu olanlar',
  mayBeMinors: {
    one: '{n} kişi reşit olmayabilir. Sorun veya reşit değilmiş gibi davranın.',
    other: '{n} kişi reşit olmayabilir. Sorun veya reşit değillermiş gibi davranın.',
  },
  unclearConsent: {
    one: '{n} kişinin iletişimle ilgili yanıtı kesin okunamadı. Evet sayılmaz.',
    other: '{n} kişinin iletişimle ilgili yanıtı kesin okunamadı. Evet sayılmaz.',
  },
  noAge: { one: '{n} kişinin yaşı bilinmiyor.', other: '{n} kişinin yaşı bilinmiyor.' },
  noDoubts: 'Kuşkulu bir şey yok.',
  charts: 'Bir bakışta',
  ages: 'Yaş',
  activity: 'Son etkinlik',
  consent: 'Rıza',
  ageBand: '{from}–{to}',
  ageColumn: 'Yaş',
  peopleColumn: 'Kişi',
  channelColumn: 'Kanal',
  ageUnknown: 'bilinmiyor',
  asTable: 'Tablo olarak göster',
  asChart: 'Grafik olarak göster',
  synced:
    'Bu çalışma alanı, {service} tarafından başka bilgisayarlara kopyalanan bir klasörde duruyor. Orada da şifreli, ama silme işleminden sonra eski sürümleri orada kalır. Çalışma alanını kapatıp dosyalarını eşitlenmeyen bir klasöre taşıyın.',
  olderCopy: {
    one: 'Bu, çalışma alanının daha eski bir kopyası. O günden beri silinmiş {n} kişi yeniden içinde. “Geri gelenler”i açın ve yeniden silin.',
    other:
      'Bu, çalışma alanının daha eski bir kopyası. O günden beri silinmiş {n} kişi yeniden içinde. “Geri gelenler”i açın ve yeniden silin.',
  },
  pending:
    'Bir silme henüz bitmedi. Kişiler görünmüyor, ancak silindikleri kanıtlanmadı. Bitirmek için çalışma alanını kapatıp yeniden açın.',
  stopped: {
    one: '{n} satır kapıda durduruldu: bu kişi iletişim yasağı listenizde.',
    other: '{n} satır kapıda durduruldu: bu kişiler iletişim yasağı listenizde.',
  },
} satisfies Translated<typeof english, 'tr'>;
