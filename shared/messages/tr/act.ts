import type { Translated } from '../message-shape.ts';
import type { act as english } from '../en/act.ts';

export const act = {
  title: 'Karar',
  intro:
    'Önce kimler için ne yapılacağını seçin. Hiçbir şey değişmeden önce tam olarak ne olacağını göreceksiniz.',
  who: 'Kim',
  whoKinds: 'Bu gruplardaki herkes',
  whoMarked: { one: 'İşaretlediğiniz {n} kişi', other: 'İşaretlediğiniz {n} kişi' },
  chooseWho: 'En az bir grup seçin.',
  nobodyFound: 'Karar gerektiren bir şey bulunmadı.',
  what: 'Ne yapılsın',
  preview: 'Ne olacak',
  concerns: { one: 'Bu, {n} kişiyi', other: 'Bu, {n} kişiyi' },
  withRows: { one: 've {n} satırı ilgilendiriyor.', other: 've {n} satırı ilgilendiriyor.' },
  nobody:
    'Karar verilecek kimse kalmadı: seçilenler yasal saklamada, kısıtlı veya artık burada değil.',
  nothingToSlim:
    'Bu kişilerin kartlarında, seçilen bölümlerde süresi dolmuş bir şey yok. Her bölümün ne zamana kadar saklandığı kişinin kartında yazar.',
  nobodyRestricted: 'Seçilen kişilerden hiçbiri kısıtlı değil; kaldırılacak kısıtlama yok.',
  heldOut: {
    one: '{n} kişi yasal saklama nedeniyle dışarıda bırakıldı.',
    other: '{n} kişi yasal saklama nedeniyle dışarıda bırakıldı.',
  },
  lists: 'İlgili listeler',
  rowsGo: { one: '{n} satır ilgili', other: '{n} satır ilgili' },
  rowsLeft: { one: '{n} satır olduğu gibi kalır', other: '{n} satır olduğu gibi kalır' },
  sample: 'Kişiler',
  sampleMore: { one: 've {n} kişi daha', other: 've {n} kişi daha' },
  suppression: 'İletişim yasağı listesi',
  fingerprints: {
    one: '{n} parmak izi eklenir; böylece eski bir liste geri gelirse bu kişiler tanınır. Ondan kimsenin adı ya da adresi çıkarılamaz.',
    other:
      '{n} parmak izi eklenir; böylece eski bir liste geri gelirse bu kişiler tanınır. Onlardan kimsenin adı ya da adresi çıkarılamaz.',
  },
  sharedFingerprints: {
    one: '{n} iletişim bilgisi kalan birinde de var; yalnızca adla birlikte geçerlidir.',
    other: '{n} iletişim bilgisi kalan kişilerde de var; yalnızca adla birlikte geçerlidir.',
  },
  dependents: {
    one: 'Bu satırlarda adı geçen {n} çocuk da birlikte gider.',
    other: 'Bu satırlarda adı geçen {n} çocuk da birlikte gider.',
  },
  household: { one: 'Aynı haneden {n} kişi kalıyor.', other: 'Aynı hanelerden {n} kişi kalıyor.' },
  mustKeep:
    'Devam etmeden önce: başka yasalar bazı kayıtları, örneğin faturaları saklamanızı isteyebilir',
  mustKeepYears: { one: '{n} yıl', other: '{n} yıl' },
  becomes: 'Her sütuna ne olacak',
  becomesRemoved: 'Kaldırılır',
  becomesGeneralised: 'Genelleştirilir',
  becomesKept: 'Kalır',
  becomesPartly: 'Kısmen kalır: birinin öne çıkacağı yerde kaldırılır',
  becomesFixed: 'Sabit bir sözcükle değiştirilir',
  becomesShifted: 'Tarihler kaydırılır (takma adlı)',
  becomesShuffled: 'Değerler yer değiştirir',
  becomesToken: 'Belirteçle değiştirilir (takma adlı)',
  becomesCleaned: 'Adları ve iletişim bilgileri kesilmiş metin (takma adlı)',
  exportFirst: 'Önce bu kişileri bir dosyaya da yaz',
  exportAs: 'Dosya türü',
  cleanedCopies: 'Listelerin temizlenmiş kopyalarını yaz',
  cleanedCopiesHint: {
    purge: 'Bu kişiler olmadan, özgünlerle aynı biçimde yeni dosyalar.',
    anonymise: 'Özgünlerle aynı biçimde yeni dosyalar; bu satırlar yukarıda gösterildiği gibidir.',
    slim: 'Kartlardan çıkanlar olmadan, özgünlerle aynı biçimde yeni dosyalar.',
  },
  by: 'Tutanak için adınız (isteğe bağlı)',
  reason: 'Saklama nedeni',
  reasonHint: 'Örneğin: açık fatura, dava',
  reasonNeeded: 'Bir neden gerekli.',
  until: 'Bitiş (boşsa: siz kaldırana kadar)',
  cellsGo: { one: '{n} hücre boşaltılır', other: '{n} hücre boşaltılır' },
  changes: 'Değişikliklerden bazıları',
  goes: 'gider',
  totals: 'Aynı kalan toplamlar',
  totalsChange: 'Değişen toplamlar',
  cellsDated: { one: '{n} tarih', other: '{n} tarih' },
  totalsCoarser: {
    sum: { none: 'yalnızca aralıklar; toplanamaz', some: '{n}; kalanı aralık, toplanamaz' },
    dated: {
      none: 'ay bilgisi olmadan kalır',
      some: '{n} tanesi ay bilgisiyle, kalanı onsuz kalır',
    },
  },
  totalsLeave: 'Bu satırlarla birlikte listelerden çıkan toplamlar',
  restrictReason: 'Kısıtlama nedeni',
  restrictedOut: {
    one: '{n} kişi kısıtlı olduğu için dışarıda bırakıldı.',
    other: '{n} kişi kısıtlı olduğu için dışarıda bırakıldı.',
  },
  restrictedAsked: {
    one: 'Bunlardan {n} kişi silinmek istedi, ama bunun kısıtlamadan sonra olduğu bilinmiyor. Bugünkü isteği buysa önce kısıtlamayı kaldırın.',
    other:
      'Bunlardan {n} kişi silinmek istedi, ama bunun kısıtlamadan sonra olduğu bilinmiyor. Bugünkü istekleri buysa önce kısıtlamayı kaldırın.',
  },
  restrictedGo: {
    one: '{n} kişi kısıtlı, ama sonradan silinmek istediği için yine de kapsamda.',
    other: '{n} kişi kısıtlı, ama sonradan silinmek istedikleri için yine de kapsamda.',
  },
  undo: 'Geri alınabilsin',
  undoHint:
    'Bu sürede veriler şifreli olarak saklanır ve kullanılmaz: kaldırılmıştır ama henüz silinmemiştir. Son günden sonra anahtarı kendiliğinden yok edilir; o zaman silinmiş olur.',
  undoNone: 'Hayır, hemen ve kalıcı olarak',
  undoDays: { one: '{n} gün', other: '{n} gün' },
  reversible: 'Seçilen süre boyunca bunu işlem kaydından geri alabilirsiniz.',
  irreversible: {
    purge: 'Silme geri alınamaz.',
    anonymise: 'Anonimleştirme geri alınamaz.',
    slim: 'Kartlardan çıkanlar geri getirilemez.',
  },
  confirm: { one: 'Onaylamak için {n} yazın', other: 'Onaylamak için {n} yazın' },
  confirmTitle: 'Onay',
  confirmHint: 'Kişi sayısıdır; böylece hiçbir şey yanlışlıkla olmaz.',
  run: {
    restrict: { one: '{n} kişiyi kısıtla', other: '{n} kişiyi kısıtla' },
    lift: { one: '{n} kişinin kısıtlamasını kaldır', other: '{n} kişinin kısıtlamasını kaldır' },
    slim: { one: '{n} kartı sadeleştir', other: '{n} kartı sadeleştir' },
    anonymise: { one: '{n} kişiyi anonimleştir', other: '{n} kişiyi anonimleştir' },
    purge: { one: '{n} kişiyi sil', other: '{n} kişiyi sil' },
    export: { one: '{n} kişiyi dışa aktar', other: '{n} kişiyi dışa aktar' },
    keep: { one: '{n} kişiyi sakla', other: '{n} kişiyi sakla' },
  },
  result: {
    erased: { one: '{n} kişi silindi', other: '{n} kişi silindi' },
    erasedText:
      'Lethe çalışma alanı dosyasını yeniden yazdı ve sildiklerini aradı. Hiçbir şey bulunmadı.',
    sealed: {
      one: '{n} kişi kaldırıldı; geri alınabilir',
      other: '{n} kişi kaldırıldı; geri alınabilir',
    },
    sealedText:
      '{day} gününe kadar işlem kaydındaki tek bir tıklama her şeyi olduğu gibi geri getirir. O günden sonra anahtar yok edilir ve veriler silinmiş olur.',
    removed: {
      one: '{n} kişi kaldırıldı, ancak silindiği henüz kanıtlanmadı',
      other: '{n} kişi kaldırıldı, ancak silindikleri henüz kanıtlanmadı',
    },
    removedText: 'Son denetim yapılmadı. Çalışma alanını kapatıp yeniden açın; Lethe bitirecektir.',
    pseudonymised: {
      one: '{n} kişinin verileri takma adlı hâle getirildi, anonim değil',
      other: '{n} kişinin verileri takma adlı hâle getirildi, anonim değil',
    },
    anonymised: { one: '{n} kişi anonimleştirildi', other: '{n} kişi anonimleştirildi' },
    exported: { one: '{n} kişi dışa aktarıldı', other: '{n} kişi dışa aktarıldı' },
    restricted: { one: '{n} kişi kısıtlandı', other: '{n} kişi kısıtlandı' },
    lifted: {
      one: '{n} kişinin kısıtlaması kaldırıldı',
      other: '{n} kişinin kısıtlaması kaldırıldı',
    },
    slimmed: { one: '{n} kart sadeleştirildi', other: '{n} kart sadeleştirildi' },
    kept: { one: '{n} kişi saklanıyor', other: '{n} kişi saklanıyor' },
    texts: {
      anonymise: 'Önizlemede gösterilen uygulandı.',
      export: 'Aşağıdaki dosyaya yazıldılar. Hiçbir şey kaldırılmadı.',
      keep: 'Kalıyorlar. Neden ve varsa bitiş tarihi kaydedildi.',
      restrict:
        'Kayıtları kalır; siz kaldırana kadar hiçbir dışa aktarmada ve gönderim listesinde yer almazlar. Kendileri silinmek istemedikçe bu sürede verilerinden bir şey silinmez.',
      lift: 'Yeniden dışa aktarmalarda ve gönderim listelerinde yer alırlar ve yeniden silinebilirler.',
      slim: 'Artık gerekmeyenler kartlarından çıktı. Faturalar gibi saklanması gerekenler kaldı.',
    },
    receipt: 'Tutanak ne yapıldığını söyler, kimsenin adını vermez. Yabancı biri denetleyebilir.',
    elsewhere: 'Henüz her yerde bitmedi:',
    elsewhereText:
      'Listelerin geldiği sistem, yedekler ve listeleri alan başkaları Lethe’nin erişimi dışındadır; onlarla siz ilgilenin. Bundan sonra temizlenmiş kopyaları kullanın. Özgün dosyaların ve kopyalarının yerine aşağıda temizlenmişlerini koyabilirsiniz.',
    toOverview: 'Genel bakışa dön',
    toRecord: 'İşlem kaydına bak',
  },
} satisfies Translated<typeof english, 'tr'>;
