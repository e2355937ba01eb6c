import type { Translated } from '../message-shape.ts';
import type { trail as english } from '../en/trail.ts';

export const trail = {
  kinds: {
    'workspace.created': 'Çalışma alanı oluşturuldu',
    'workspace.older_copy': 'Çalışma alanının daha eski bir kopyası geri kondu',
    'source.imported': 'Liste alındı',
    'source.removed': 'Liste çıkarıldı',
    'mapping.answered': 'Bir sütunun anlamı yanıtlandı',
    'policy.chosen': 'Kurallar seçildi',
    'policy.changed': 'Kurallar değiştirildi',
    'hold.placed': 'Kişi nedeniyle saklandı',
    'hold.released': 'Yasal saklama kaldırıldı',
    'disposition.run': 'Karar uygulandı',
    'erasure.finished': 'Silme bitti ve denetlendi',
    'batch.undone': 'Karar geri alındı',
    'undo.ended': 'Geri alma süresi doldu, anahtar yok edildi',
    'suppression.added': 'İletişim yasağı listesine eklendi',
    'suppression.exported': 'İletişim yasağı listesi dışa aktarıldı',
    'copies.written': 'Temizlenmiş kopyalar yazıldı',
    'trail.exported': 'Kayıt dışa aktarıldı',
    'pair.decided': 'Bir çift hakkında karar verildi',
    'pair.undone': 'Bir çift hakkındaki karar geri alındı',
  },
  suppressionReasons: {
    erased: 'Silindi',
    withdrawn: 'Rızasını geri çekti',
    added: 'Siz eklediniz',
  },
  fingerprints: {
    email: 'E-posta',
    phone: 'Telefon',
    email_name: 'Adla birlikte e-posta',
    phone_name: 'Adla birlikte telefon',
    name_birth: 'Adla birlikte doğum tarihi',
    record_name: 'Adla birlikte başka sistemdeki kayıt numarası',
  },
  broken: {
    shape: 'Dosya, Lethe’nin yazdığı biçimde değil.',
    signature: 'İmza bu içeriğe ait değil.',
    entry: 'Bir kayıt değiştirilmiş.',
    order: 'Kayıtlar eksik veya sırası farklı.',
    head: 'Son kayıt, imzalanan kayıt değil.',
    count: 'Kayıt sayısı, imzalanan sayı değil.',
    key: 'Anahtar veya çalışma alanı, önceki belgedekiyle aynı değil.',
    checkpoint: 'Kayıt, önceki belgenin gördüğü noktadan geçmiyor: yeniden yazılmış.',
  },
} satisfies Translated<typeof english, 'tr'>;
