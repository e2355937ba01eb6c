import type { Translated } from '../message-shape.ts';
import type { suppression as english } from '../en/suppression.ts';

export const suppression = {
  title: 'İletişim yasağı listesi',
  intro:
    'Hayır diyen veya silinen kişiler eski bir dosyayla geri gelmemeli. Lethe e-posta ve telefonlarının yalnızca bu çalışma alanının anahtarıyla yapılmış parmak izini saklar: onları tanıyabilir, ama bu listeden kimsenin kim olduğu anlaşılamaz.',
  emptyTitle: 'Listede henüz kimse yok',
  emptyText:
    'Kişileri sildiğinizde kendiliğinden buraya eklenirler. Hiç kullanılmaması gereken iletişim bilgilerini de ekleyebilirsiniz.',
  total: { one: '{n} parmak izi', other: '{n} parmak izi' },
  add: 'İletişim bilgisi ekle',
  addValues: 'E-posta adresleri veya telefon numaraları, her satıra bir tane',
  addAction: 'Listeye ekle',
  addFile: 'Dosyadan ekle',
  added: { one: '{n} eklendi', other: '{n} eklendi' },
  known: { one: '{n} zaten vardı', other: '{n} zaten vardı' },
  skipped: { one: '{n} okunamadı', other: '{n} okunamadı' },
  concerns: {
    one: 'Bu çalışma alanında {n} kişiyi ilgilendiriyor; genel bakışta “Geri gelenler”e bakın.',
    other: 'Bu çalışma alanında {n} kişiyi ilgilendiriyor; genel bakışta “Geri gelenler”e bakın.',
  },
  check: 'Dosya denetle',
  checkHint:
    'Gönderimden önce: dosyanın hangi satırları listede ya da içe aktardığınız bir listede hayır demiş kişilere ait? Şimdi hiçbir şey içe aktarılmaz.',
  checkAction: 'Denetlenecek dosyayı seç',
  checked: { one: '{n} satır denetlendi.', other: '{n} satır denetlendi.' },
  clear: 'Bu dosyanın hiçbir satırı listede değil ve hiçbiri hayır demiş birine ait değil.',
  matches: {
    one: '{n} satır listede. Bu kişiyle iletişim kurmayın.',
    other: '{n} satır listede. Bu kişilerle iletişim kurmayın.',
  },
  saidNo: {
    one: '{n} satır, içe aktardığınız bir listede hayır demiş bir kişiye ait. Bu kişiyle iletişim kurmayın.',
    other:
      '{n} satır, içe aktardığınız bir listede hayır demiş kişilere ait. Bu kişilerle iletişim kurmayın.',
  },
  matchRow: 'Satır',
  matchKind: 'Neyle tanındı',
  export: 'Listeyi dışa aktar',
  exportHint:
    'E-posta gönderim veya reklam programı için. Parmak izleri, bu çalışma alanının anahtarı olmadan kimseyi göstermez.',
  exportForm: 'Biçim',
  exportForms: {
    fingerprints: 'Parmak izleri',
    sha256: 'Reklam platformlarının kabul ettiği SHA-256 özetleri',
    md5: 'Eski platformlar için MD5 özetleri',
    plain: 'Açık adresler',
  },
  exportFile: 'Adreslerin bulunduğu dosyayı seç',
  exportFileHint:
    'Lethe bu kişilerin adreslerini saklamaz. Adreslerin bulunduğu bir dosya verin, örneğin eski bir dışa aktarım: içindekilerden listede olanlar ve içe aktardığınız bir listede hayır demiş olanlar yazılır.',
  hashWarning:
    'Bu özetler kimliği gizlemez. Elinde olan biri, bir ülkenin bütün telefon numaralarını dakikalar içinde deneyebilir. Yalnızca bu kişilerin adreslerini bilmesi uygun olanlara verin.',
  exported: { one: '{n} adres yazıldı.', other: '{n} adres yazıldı.' },
  tell: {
    title: 'Hayır diyenleri programınıza bildirin',
    hint: 'Listelerinizde, gönderim programınızın veya CRM’inizin bilmeyebileceği ret bilgileri var: notlarda ya da başka bir listede. Lethe bunları programın geri alabileceği bir dosyaya yazar. Dosyada kişiler geçer: yükledikten sonra silin.',
    program: 'Program',
    used: 'Listeleriniz bundan geliyor',
    others: 'Diğerleri',
    action: 'Dosyaları yaz',
    done: '{program} için',
    people: {
      one: '{channels}: {n} kişi hayır dedi veya silinmek istedi.',
      other: '{channels}: {n} kişi hayır dedi veya silinmek istedi.',
    },
    nobody: '{channels}: hayır diyen yok. Dosya gerekmiyor.',
    noKeys: {
      email: 'Hiçbirinin e-posta adresi yok. Dosya yazılmadı.',
      phone: 'Hiçbirinin telefon numarası yok. Dosya yazılmadı.',
      record_id:
        '{program} kişileri kendi numaralarıyla tanır ve bu numaralar çalışma alanındaki hiçbir listede yok. {program} programından bir dışa aktarım getirin, sonra dosyaları yeniden yazın.',
    },
    unclear: {
      one: '{n} kişi daha hayır demiş olabilir. Dosyada değil: netleşene kadar bu yolla iletişim kurmayın.',
      other:
        '{n} kişi daha hayır demiş olabilir. Dosyada değiller: netleşene kadar bu yolla iletişim kurmayın.',
    },
    menu: 'Yükleneceği yer: {menu}',
    memory: 'Bu yer, programın yapımcısınca doğrulanmadı; sizin sürümünüzde adı farklı olabilir.',
    erased:
      'Silinen kişiler bu dosyalarda yoktur, çünkü Lethe onların adreslerini saklamaz. Onlar için programınızdan yeni bir dışa aktarım alın ve yukarıda “Açık adresler”i seçin.',
  },
  entries: 'Parmak izleri',
  entryKind: 'Neyden yapıldı',
  entryReason: 'Gerekçe',
  entryDay: 'Başlangıç',
  more: 'Daha çok göster',
} satisfies Translated<typeof english, 'tr'>;
