import type { Translated } from '../message-shape.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
  titles: {
    ru_act: 'Kişisel verilerin imhasına ilişkin tutanak',
    ru_log: 'İmha günlüğünden çıktı',
    tr_record: 'Yok Etme Tutanağı',
    recipients: 'Alıcıya silme bildirimi',
    recipients_list: 'Bilgilendirilen alıcılar listesi',
    answer: 'Silme talebine yanıt',
  },
  bodies: {
    recipients:
      'Aşağıda adı geçen kişinin kişisel verilerini size aktarmıştık. Bu verileri sildik. Sizdeki kopyaları ve bağlantıları da silmenizi ve bunu teyit etmenizi rica ederiz. Bu mümkün değilse veya orantısız çaba gerektiriyorsa nedenini bildirin.',
    answer:
      'Silme talebinizi aşağıda belirtildiği gibi yerine getirdik. Aynı görüşte değilseniz denetim makamına şikâyette bulunabilir ve yargıya başvurabilirsiniz.',
  },
  labels: {
    controller: 'Veri sorumlusu: unvan ve adres',
    processor: 'Görevlendirildiyse veri işleyen: unvan ve adres',
    subjects: 'Verileri yok edilen kişiler',
    persons: 'Yok edenler: ad, soyad ve görev',
    categories: 'Yok edilen veri kategorileri',
    medium: 'Ortam ve yaprak sayısı (yalnızca kâğıt)',
    system: 'Veri kayıt sistemi',
    method: 'Yok etme yöntemi',
    reason: 'Neden: uygulanan kurallar',
    date: 'Tarih ve saat (UTC)',
    records: 'Satır sayısı',
    receipt: 'Tutanak numarası, işlem kaydındaki giriş ve özeti',
    searched: 'Sonradan aranan değer → bulunan iz',
    notReached: 'Erişilemeyen kopyalar',
    witnesses: 'Tanıklar',
    nextRun: 'Bir sonraki periyodik imha',
    recipient: 'Alıcı: unvan ve adres',
    handedOver: 'Ne, ne zaman aktarıldı',
    person: 'Kişi: verileri bulmak için gereken ad',
    requested: 'Talebin alındığı tarih',
    kept: 'Ne, hangi dayanakla, ne zamana kadar saklanıyor',
    answered: 'Bildirim veya yanıt tarihi',
    signature: 'İmza',
  },
  methods: {
    purge: 'Satırlar silindi, dosya onlarsız yeniden yazıldı ve ardından silinen değerler arandı',
    anonymise:
      'Tanıtan değerler kaldırıldı veya genelleştirildi, dosya yeniden yazıldı ve ardından silinen değerler arandı',
  },
  subjects: '{batch} numaralı kararın listesine göre {people} kişi',
  source: 'Dayanak',
  byHand:
    'İşaretli alanlar elle doldurulur: Lethe onları bilmez ya da bu sayfa kimseyi adıyla anmadığı için bilerek boş bırakır.',
  notAdvice:
    'Bu belge bir yardımdır, hukuki danışmanlık değildir. Size uygulanan hukukla karşılaştırın.',
} satisfies Translated<typeof english, 'tr'>;
