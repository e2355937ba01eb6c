import type { Translated } from '../message-shape.ts';
import type { record as english } from '../en/record.ts';

export const record = {
  title: 'İşlem kaydı',
  intro:
    'Bir şeyi değiştiren her adım, sırasıyla. Her kayıt öncekini mühürler; böylece kimse fark edilmeden değiştiremez. Kimsenin adını vermez.',
  intact: 'İşlem kaydı sağlam.',
  broken:
    'İşlem kaydı sağlam değil: içindeki bir kayıt değiştirilmiş veya eksik. Çalışma alanı dosyasının bir kopyasını saklayın ve yardım isteyin.',
  receipts: 'Tutanaklar',
  bringBack: 'Geri al',
  canBringBack: '{day} gününe kadar geri alınabilir',
  broughtBack: {
    one: '{n} satır olduğu gibi geri geldi.',
    other: '{n} satır olduğu gibi geri geldi.',
  },
  notBroughtBack: {
    one: '{n} satır geri gelmedi: listesi kaldırıldı ya da sonraki bir karar onu değiştirdi.',
    other:
      '{n} satır geri gelmedi: listeleri kaldırıldı ya da sonraki bir karar onları değiştirdi.',
  },
  undoneFiles:
    'Kişiler geri geldi. Aşağıdaki temizlenmiş kopyalar ve belgeler bundan önce yazıldı: artık kullanmayın.',
  noReceipts: 'Henüz bir karar uygulanmadı.',
  entries: 'Kayıtlar',
  emptyText: 'Henüz hiçbir şey olmadı.',
  number: 'No.',
  when: 'Ne zaman',
  what: 'Ne',
  detail: 'Ayrıntılar',
  showDetail: 'Göster',
  export: 'Kaydı dışa aktar',
  exportHint: 'Başka birinin denetleyebileceği imzalı bir dosya.',
  verify: 'Dosya denetle',
  verifyHint: 'Herhangi bir çalışma alanından bir tutanak veya dışa aktarılmış kayıt.',
  verifyAction: 'Denetlenecek dosyayı seç',
  isIntact: 'Sağlam. Lethe yazdıktan sonra hiçbir şey değişmemiş.',
  isBroken: 'Sağlam değil.',
  brokenAt: '{entry}. kayıt.',
  receiptFor: { one: '{n} kişilik tutanak', other: '{n} kişilik tutanak' },
  trailOf: { one: '{n} kayıtlık işlem kaydı', other: '{n} kayıtlık işlem kaydı' },
  more: 'Daha çok göster',
} satisfies Translated<typeof english, 'tr'>;
