import type { Translated } from '../message-shape.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
  titles: {
    ru_act: 'Kişisel verilerin imhasına ilişkin tutanak',
    ru_log: 'İmha günlüğünden çıktı',
    tr_record: 'Yok Etme Tutanağı',
    recipients: 'Alıcıya silme bildirimi',
    recipients_correction: 'Alıcıya düzeltme bildirimi',
    recipients_restriction: 'Alıcıya kısıtlama bildirimi',
    recipients_list: 'Bilgilendirilen alıcılar listesi',
    answer: 'Silme talebine yanıt',
    answer_correction: 'Düzeltme talebine yanıt',
    answer_restriction: 'Kısıtlama talebine yanıt',
  },
  bodies: {
    recipients:
      'Aşağıda adı geçen kişinin kişisel verilerini size aktarmıştık. Bu verileri sildik. Sizdeki kopyaları ve bağlantıları da silmenizi ve bunu teyit etmenizi rica ederiz. Bu mümkün değilse veya orantısız çaba gerektiriyorsa nedenini bildirin.',
    recipients_correction:
      'Aşağıda adı geçen kişinin kişisel verilerini size aktarmıştık. Bu verilerden biri yanlıştı; düzelttik. Sizde de düzeltmenizi ve bunu teyit etmenizi rica ederiz. Bu mümkün değilse veya orantısız çaba gerektiriyorsa nedenini bildirin.',
    recipients_restriction:
      'Aşağıda adı geçen kişinin kişisel verilerini size aktarmıştık. Bu verilerin işlenmesini kısıtladık: veriler saklanıyor, ancak konu sonuçlanana kadar kullanılmıyor. Sizden de aynısını yapmanızı ve bunu teyit etmenizi rica ederiz. Bu mümkün değilse veya orantısız çaba gerektiriyorsa nedenini bildirin.',
    answer:
      'Silme talebinizi aşağıda belirtildiği gibi yerine getirdik. Aynı görüşte değilseniz denetim makamına şikâyette bulunabilir ve yargıya başvurabilirsiniz.',
    answer_correction:
      'Düzeltme talebinizi aşağıda belirtildiği gibi yerine getirdik. Aynı görüşte değilseniz denetim makamına şikâyette bulunabilir ve yargıya başvurabilirsiniz.',
    answer_restriction:
      'Kısıtlama talebinizi aşağıda belirtildiği gibi yerine getirdik. Kısıtlamayı kaldırmadan önce size haber vereceğiz. Aynı görüşte değilseniz denetim makamına şikâyette bulunabilir ve yargıya başvurabilirsiniz.',
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
    done: 'Yapılan işlem',
    corrected: 'Yanlış değer ve doğrusu',
    reason: 'Neden: uygulanan kurallar',
    date: 'Tarih ve saat (UTC)',
    records: 'Satır sayısı',
    receipt: 'Tutanak numarası, işlem kaydındaki sırası ve özeti',
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
    slim: 'Silinmesi gereken alanlar boşaltıldı, satırın kalanı korundu, dosya yeniden yazıldı ve ardından silinen değerler arandı',
    correct: 'Değer düzeltildi, dosya yeniden yazıldı ve ardından yanlış değer arandı',
    restrict:
      'Veriler saklanıyor ve kısıtlama kaldırılana kadar hiçbir dışa aktarıma ve gönderime alınmıyor',
  },
  subjects: '{batch} numaralı kararın listesine göre {people} kişi',
  source: 'Dayanak',
  byHand:
    'İşaretli alanlar elle doldurulur: Lethe onları bilmez ya da bu sayfa kimseyi adıyla anmadığı için bilerek boş bırakır.',
  notAdvice:
    'Bu belge bir yardımdır, hukuki danışmanlık değildir. Size uygulanan hukukla karşılaştırın.',
} satisfies Translated<typeof english, 'tr'>;
