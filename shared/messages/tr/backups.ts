import type { Translated } from '../message-shape.ts';
import type { backups as english } from '../en/backups.ts';

export const backups = {
  dueOn: '{day} tarihinden başlayarak Lethe bu kopyayı silmeyi önerir: içinde hâlâ herkes var.',
  restored: 'Çalışma alanı geri geldi.',
  reapplied:
    'Bu, çalışma alanının daha eski bir kopyası. Sonradan silinenler, hiçbir şey gösterilmeden önce yeniden silindi: kişi {people}, satır {records}, iletişim yasağı listesine yeni kayıt {suppression}.',
  listBroken:
    'Çalışma alanının yanındaki silinenler listesi değiştirilmiş veya bozulmuş; Lethe onu kullanamadı. Daha önce silinen kişileri arayın.',
  restoreTitle: 'Yedeği geri yükle',
  restoreHint:
    'Yedek dosyasını seçin. Anahtar dosyası yanında durmalıdır. Geri yüklenen çalışma alanı, çalışma alanları klasörüne konur; yedek alındıktan sonra silinen herkes, hiçbir şey gösterilmeden önce yeniden silinir.',
  restoreChoose: 'Yedek seç',
  restoreList: 'Sonraki silmelerin listesi (isteğe bağlı)',
  restoreListHint:
    'Çalışma alanının bulunduğu yerden .erased-rows ile biten dosya. Lethe onu yedeğin yanında ve çalışma alanlarınızın arasında kendisi bulur.',
  restoreListChoose: 'Liste seç',
  restoreAction: 'Geri yükle ve aç',
  unknownErased:
    'Bu, çalışma alanının daha eski bir kopyası ve sonraki silmelerin listesi bulunamadı. Kopya alındıktan sonra silinenler yeniden içinde: onları bulun ve bir kez daha silin.',
  openedElsewhere:
    'Bu çalışma alanı buraya kopyalanmış ya da taşınmış: burada daha önce hiç açılmadı. Bir kopyaysa, geldiği yerde o zamandan beri silinenler yeniden içindedir ve Lethe bunu buradan bilemez. Böyleyse alanı kapatın, oradaki .erased-rows ile biten dosyayı {file} adıyla yanına koyun ve yeniden açın.',
  title: 'Yedekler ve eski tutanaklar',
  hint: 'Yanında anahtar dosyası bulunan şifreli bir kopya. Parola cümlesi onu her bilgisayarda açar. Dosyaları birlikte saklayın.',
  backUp: 'Çalışma alanını yedekle',
  none: 'Lethe’nin bildiği bir yedek yok.',
  due: '{day} tarihinden beri silinmeli',
  keep: '{day} tarihinden itibaren silinmeli',
  absent: 'Konduğu yerde değil: diskini bağlayın ya da taşınmış olabilir',
  remove: 'Bu yedeği sil',
  removeTitle: '“{name}” yedeği silinsin mi?',
  removeReceiptsTitle: { one: '{n} tutanak silinsin mi?', other: '{n} tutanak silinsin mi?' },
  removeText: 'Silinen geri getirilemez. Çalışma alanı ve içindeki kişiler olduğu gibi kalır.',
  removeConfirm: 'Kalıcı olarak sil',
  dueReceipts: { one: '{n} tutanak üç yıldan eski', other: '{n} tutanak üç yıldan eski' },
  removeReceipts: 'Bu tutanakları sil',
  writeForms: 'Yasanın istediği belgeleri yaz',
} satisfies Translated<typeof english, 'tr'>;
