import type { Translated } from '../message-shape.ts';
import type { findings as english } from '../en/findings.ts';

export const findings = {
  kinds: {
    consent_withdrawn: {
      label: 'Rızasını geri çekenler veya hayır diyenler',
      about: 'Abonelikten çıktılar, reddettiler veya aranmamayı istediler.',
    },
    erasure_requested: {
      label: 'Silinmeyi isteyenler',
      about: 'Bir not veya sütun, verilerinin silinmesini istediklerini söylüyor.',
    },
    minor: {
      label: 'Reşit olmayanlar',
      about: 'Bugün kesin olarak reşitlik yaşının altındalar.',
    },
    may_be_minor: {
      label: 'Reşit olmayabilecekler',
      about: 'Yaş kesin değil: yalnızca yıl, belirsiz bir tarih veya bir not biliniyor.',
    },
    over_retention: {
      label: 'Fazla uzun saklananlar',
      about: 'Saklama süresi dolmuş: kuralların izin verdiğinden uzun süredir hiçbir şey olmamış.',
    },
    consent_missing: {
      label: 'Kayıtlı rıza yok',
      about:
        'E-posta veya telefonları var, ama hiçbir liste iletişime rıza verdiklerini söylemiyor.',
    },
    suppressed_returned: {
      label: 'Geri gelenler',
      about: 'İletişim yasağı listesindeler ve bir listede yeniden görünüyorlar.',
    },
    deceased: {
      label: 'Vefat edenler',
      about: 'Bir not veya sütun bu kişinin vefat ettiğini söylüyor.',
    },
    special_category: {
      label: 'Özel nitelikli bilgiler',
      about: 'Kayıtta sağlık bilgisi veya yasanın özel olarak koruduğu başka bilgiler var.',
    },
    forbidden_data: {
      label: 'Saklanmaması gerekenler',
      about: 'Kayıtta bir ödeme kartı numarası veya parola yazıyor.',
    },
    identity_number: {
      label: 'Kimlik veya hesap numaraları',
      about: 'Kayıtta pasaport, kimlik veya banka hesabı numarası yazıyor.',
    },
    invalid_contact: {
      label: 'İletişim bilgisi çalışmıyor',
      about: 'E-posta adresi veya telefon numarası doğru olamaz.',
    },
    duplicate: {
      label: 'Birden çok kez yazılanlar',
      about: 'Aynı kişi bir listede birkaç kez geçiyor.',
    },
  },
  ages: {
    minor: 'Reşit değil',
    may_be_minor: 'Reşit olmayabilir',
    adult: 'Yetişkin',
    unknown: 'Yaşı bilinmiyor',
  },
  retentions: {
    expired: 'Süre doldu',
    due_soon: 'Süre yakında doluyor',
    within: 'Süre içinde',
    held: 'Yasal saklamada',
    unknown: 'Tarih bilinmiyor',
  },
  dispositions: {
    anonymise: {
      label: 'Anonimleştir',
      about:
        'Adlar, iletişim bilgileri ve notlar gider, kalanı kimse öne çıkmayacak kadar genelleştirilir. Sonuç ölçülür ve yalnızca bu sağlanıyorsa anonim denir.',
      done: 'anonimleştirildi',
    },
    purge: {
      label: 'Sil',
      about:
        'Kişinin satırları bu çalışma alanından ve temizlenmiş kopyalardan çıkar; Lethe sonra kalanları arar.',
      done: 'silindi',
    },
    export: {
      label: 'Dışa aktar',
      about:
        'Bu kişileri teslim etmek veya incelemek için bir dosyaya yazar. Hiçbir şey kaldırılmaz.',
      done: 'dışa aktarıldı',
    },
    keep: {
      label: 'Sakla',
      about: 'Saklamak için bir nedeniniz var. Neden ve bitiş tarihi kaydedilir.',
      done: 'saklanıyor',
    },
    restrict: {
      label: 'Kısıtla',
      about:
        'Kayıtları kalır; siz kaldırana kadar hiçbir dışa aktarmada ve gönderim listesinde yer almazlar. Kendileri istemedikçe bu sürede ne silinir ne anonimleştirilirler. Örneğin bir anlaşmazlık sürerken.',
      done: 'kısıtlandı',
    },
    lift: {
      label: 'Kısıtlamayı kaldır',
      about:
        'Yeniden dışa aktarmalarda ve gönderim listelerinde yer alırlar ve yeniden silinebilirler.',
      done: 'kısıtlama kaldırıldı',
    },
    slim: {
      label: 'Kartı sadeleştir',
      about:
        'Artık gerekmeyenler kartlarından çıkar: her bölümün kendi süresi vardır. Faturalar gibi saklanması gerekenler kalır.',
      done: 'sadeleştirildi',
    },
    correct: {
      label: 'Düzelt',
      about: 'Bir değer doğrusuyla değiştirilir.',
      done: 'düzeltildi',
    },
  },
  triggers: {
    last_visit: 'son ziyaret',
    last_purchase: 'son alışveriş',
    last_contact: 'son iletişim',
    last_activity: 'son etkinlik',
    created: 'kaydın açıldığı gün',
  },
  channels: {
    email: 'E-posta',
    sms: 'SMS',
    phone: 'Telefon araması',
    whatsapp: 'WhatsApp',
    post: 'Posta',
  },
  anyChannel: 'Her kanal',
  consent: {
    withdrawn: 'Rızasını geri çekti',
    denied: 'Hayır dedi',
    unclear: 'Belirsiz',
    pending: 'Henüz onaylanmadı',
    granted: 'Rıza verdi',
    never_asked: 'Hiç sorulmadı',
    unknown: 'Bilgi yok',
  },
} satisfies Translated<typeof english, 'tr'>;
