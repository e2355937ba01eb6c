import type { Translated } from '../message-shape.ts';
import type { importing as english } from '../en/importing.ts';

export const importing = {
  preview: 'İlk satırlar',
  previewDoubt: 'İlk satırlar; harfleri kuşkulu olanlar önce',
  reading: {
    change: 'Dosyanın nasıl okunduğunu değiştir',
    encoding: 'Karakter kodlaması',
    delimiter: 'Sütun ayırıcısı',
    delimiters: {
      comma: 'Virgül',
      semicolon: 'Noktalı virgül',
      tab: 'Sekme',
      bar: 'Dikey çizgi',
    },
    headerRow: 'Sütun başlıklarının satırı',
    headerHint: 'Başlık yoksa 0',
    repair: 'Bozuk harfleri onar',
    repairHint: 'Yalnızca Lethe’nin okuduğu onarılır. Dosyanız olduğu gibi kalır.',
    forget: 'Yeniden bulunduğu gibi oku',
  },
  proof: {
    title: 'Başlık öyle diyor.',
    email: 'E-posta adresi: {filled} hücrenin {fitting} tanesi.',
    phone: 'Telefon numarası: {filled} hücrenin {fitting} tanesi.',
    date: 'Tarih: {filled} hücrenin {fitting} tanesi.',
    name: 'Ada benziyor: {filled} hücrenin {fitting} tanesi.',
    number: 'Sayı: {filled} hücrenin {fitting} tanesi.',
    answer: 'Evet ya da hayır: {filled} hücrenin {fitting} tanesi.',
    filled: 'Dolu hücre: {filled}.',
    nothing: 'İlk satırlarda burası boş.',
    dates: {
      DMY: '“{column}”: {all} tarihin {proving} tanesi yalnızca gün önce okunabilir.',
      MDY: '“{column}”: {all} tarihin {proving} tanesi yalnızca ay önce okunabilir.',
      YMD: '“{column}”: {all} tarihin {proving} tanesi yılla başlıyor.',
      mixed:
        '“{column}”: tarihler birbiriyle çelişiyor. {all} tarihin {proving} tanesi aynı yönde.',
      open: '“{column}”: {all} tarih var, hiçbiri sırayı kanıtlamıyor.',
    },
  },
  effect: {
    positive:
      'Şu an: ilk satırların {yes} tanesi evet, {no} tanesi hayır okunuyor. Gerisi belirsiz sayılır.',
    negative: 'Şu an: ilk satırların {no} tanesi hayır okunuyor, hiçbiri evet okunmuyor.',
    open: 'Siz yanıtlayana kadar bu sütunda kimse rıza vermiş sayılmaz.',
    contact: 'Kişileri tanımak ve iletişim yasağı listesinde bulmak için kullanılır.',
    name: 'Kişileri birbirinden ayırmak için kullanılır.',
    birth: 'Yaş buna göre değerlendirilir: kim reşit değil ve ne zamana kadar.',
    activity: 'Verilerin saklanabileceği süre bundan sayılır.',
    notes: 'İçinde hayır, çocuk ve yasanın koruduğu bilgiler aranır.',
    hold: 'Burada işaretli olanlar saklanır.',
    ignore: 'Satırlarla birlikte kalır, ama ondan sonuç çıkarılmaz.',
    kept: 'Satırlarla birlikte kalır.',
  },
  waiting: {
    drop: 'Başlamak için bu pencerenin herhangi bir yerine bir liste bırakın ya da bir örnekle etrafa bakın.',
    files: { one: '{n} dosya bekliyor: {files}', other: '{n} dosya bekliyor: {files}' },
    text: 'İşletmeniz için bir çalışma alanı oluşturun ya da birini açın. Ardından Lethe bekleyenleri nasıl okuduğunu gösterir; siz söylemeden hiçbir şey saklanmaz.',
    dropMore:
      'Başka bir liste mi var? Bu pencerenin herhangi bir yerine bırakın, sonra ait olduğu çalışma alanını açın.',
    leave: 'Bekleyenleri dışarıda bırak',
  },
  large:
    'Bu büyük bir dosya. İçe aktarılması biraz sürer; bu sırada öteki sayfalara bakabilir, istediğiniz an vazgeçebilirsiniz.',
  repairNow: 'Harfleri onar',
  checkAlphabet: 'Başka kodlama seç',
  values: 'İlk satırlarda:',
  interrupted: {
    title: 'Bir içe aktarma yarıda kaldı',
    text: 'Program aşağıdaki dosyalar içe aktarılmadan kapandı. Onlardan hiçbir şey saklanmadı; yarım kalan bir şey yok.',
    start: 'Bu dosyalara yeniden bak',
    forget: 'Gerek yok',
    missing: 'Artık eski yerinde olmayanlar: {files}',
  },
  underWay: 'Listeler içe aktarılıyor',
  underWayShow: 'İlerlemeyi göster',
  originals: {
    title: 'Özgün dosyalarınız hâlâ yerinde',
    afterImport:
      'Lethe onları okudu ve hiçbir şeyi değiştirmedi. İçlerinde hâlâ herkesin bulunduğunu unutmayın.',
    afterErasure:
      'Burada silinenler bu dosyalarda hâlâ duruyor. Lethe yerlerine temizlenmiş kopyaları koyabilir ya da dosyaları imha edebilir. Kendiniz silerseniz çöp kutusunu da boşaltın.',
    more: { one: 've {n} dosya daha', other: 've {n} dosya daha' },
  },
  saveSetAside: 'Bu satırları dosyaya kaydet',
  goTo: 'Git: {place}',
} satisfies Translated<typeof english, 'tr'>;
