import type { Translated } from '../message-shape.ts';
import type { problems as english } from '../en/problems.ts';

export const problems = {
  'input/invalid': {
    what: 'Bu adımda Lethe’nin kullanamayacağı bir bilgi var.',
    next: 'Yukarıdaki alanlara bakıp yeniden deneyin.',
  },
  'input/unknown-command': {
    what: 'Lethe bu komutu bilmiyor.',
    next: 'Bütün komutları görmek için “lethe --help” çalıştırın.',
  },
  'source/unreadable': {
    what: 'Bu dosya okunamadı.',
    next: 'Dosyayı geldiği programda açın, CSV veya Excel olarak yeniden kaydedin ve yeni dosyayı seçin.',
  },
  'source/not-a-list': {
    what: 'Bu dosya bir kişi listesine benzemiyor.',
    next: 'Randevu, e-posta veya adres programınızdan alınmış bir dosya seçin: CSV, Excel, OpenDocument veya vCard.',
  },
  'source/chat': {
    what: 'Bu, bir mesajlaşma uygulamasından dışa aktarılmış bir yazışma; kişi listesi değil.',
    next: 'Bunun yerine o telefonun veya programın kişilerini vCard ya da CSV olarak dışa aktarın. Yazışmada kendisiyle iletişim kurulmamasını isteyen biri varsa onu iletişim yasağı listesine kendiniz ekleyin: Lethe yazışmaları okumaz.',
  },
  'source/json-broken': {
    what: 'Bu dosya JSON olarak yazılmış, ancak {line}. satırdaki içerik anlaşılamıyor.',
    next: 'JSON veya CSV olarak yeniden dışa aktarın ya da dosyayı hazırlayan kişiden o satıra bakmasını isteyin: Orada çoğu zaman bir virgül veya tırnak işareti eksiktir.',
  },
  'source/cut-off': {
    what: 'Bu dosya sonuna gelmeden kesiliyor; içinde tam olan tek bir kişi yok.',
    next: 'Yeniden dışa aktarın veya indirin, programın bittiğini söylemesini bekleyin ve yeni dosyayı seçin.',
  },
  'source/tables-beside': {
    what: 'Bu listede iki tablo yan yana duruyor, aralarında boş bir sütun var. Birlikte okunursa iki kişiden bir kişi olur.',
    next: 'Her tabloyu ayrı bir sayfaya veya dosyaya taşıyın ve onu seçin. Tek bir tabloysa boş sütunu silin.',
  },
  'source/unsupported-format': {
    what: 'Lethe bu tür dosyaları okuyamaz.',
    next: 'Listeyi CSV, Excel (.xlsx, .xls), OpenDocument (.ods) veya vCard (.vcf) olarak dışa aktarın.',
  },
  'source/encrypted': {
    what: 'Bu dosya kendi parolasıyla kilitli.',
    next: 'Kendi programında açın, parolasız bir kopya kaydedin ve o kopyayı seçin.',
  },
  'source/empty': {
    what: 'Bu dosyada veri içeren satır yok.',
    next: 'Doğru dosyanın aktarıldığını kontrol edip yeniden seçin.',
  },
  'source/too-large': {
    what: 'Dosya, Lethe’nin bu bilgisayarda güvenle okuyabileceğinden büyük.',
    next: 'Dosyayı birkaç parça hâlinde ya da Excel yerine CSV olarak dışa aktarın.',
  },
  'source/archive-refused': {
    what: 'Dosyanın içi hesap tabloları ve ZIP arşivleri gibi kurulmamış; Lethe bu yüzden açmadı.',
    next: 'Hesap tablosuysa programında açın, yeniden kaydedin ve yeni dosyayı seçin. ZIP arşiviyse açıp içindeki listeleri seçin.',
  },
  'source/nested-archive': {
    what: 'Bu arşivin içinde başka bir arşiv var. Lethe gizli hiçbir şey açılmasın diye yalnızca bir katman açar; arşivden hiçbir şey okunmadı.',
    next: 'Arşivi ve içindeki arşivi açın, sonra listelerin kendisini seçin.',
  },
  'source/not-a-file': {
    what: 'Bu bir dosya değil, klasör veya aygıt.',
    next: 'Dosyanın kendisini seçin.',
  },
  'source/network-path': {
    what: 'Bu dosya başka bir bilgisayarda. Lethe yalnızca bu bilgisayardaki dosyaları okur.',
    next: 'Dosyayı bu bilgisayara kopyalayıp kopyayı seçin.',
  },
  'source/missing': {
    what: 'Dosya eski yerinde değil.',
    next: 'Yerine geri koyun ya da yeni yerinden seçin.',
  },
  'source/changed': {
    what: 'Dosya okunurken değişti; bu yüzden hiçbir şey içe aktarılmadı.',
    next: 'Diğer programlarda kapatıp yeniden içe aktarın.',
  },
  'source/locked': {
    what: 'Dosyayı başka bir program kullanıyor.',
    next: 'Orada kapatıp yeniden deneyin.',
  },
  'source/sheet-unknown': {
    what: 'Bu çalışma kitabında bu adda bir sayfa yok.',
    next: 'Listedeki sayfalardan birini seçin.',
  },
  'source/column-unknown': {
    what: 'Bu listede böyle bir sütun yok.',
    next: 'Sütunlara yeniden bakıp var olanlardan birini seçin.',
  },
  'source/unknown': {
    what: 'Bu liste artık çalışma alanında değil.',
    next: 'Nelerin olduğunu görmek için listelere dönün.',
  },
  'workspace/none-open': {
    what: 'Açık bir çalışma alanı yok.',
    next: 'Bir çalışma alanı açın veya yenisini oluşturun.',
  },
  'workspace/exists': {
    what: 'Bu adda bir çalışma alanı zaten var.',
    next: 'Başka bir ad seçin veya var olanı açın.',
  },
  'workspace/missing': {
    what: 'Çalışma alanı dosyası eski yerinde değil.',
    next: 'Taşındıysa geri koyun veya yeni yerinden seçin.',
  },
  'workspace/locked': {
    what: 'Bu çalışma alanı başka bir Lethe penceresinde açık.',
    next: 'Orada kapatın, sonra burada açın.',
  },
  'workspace/wrong-key': {
    what: 'Bu parola cümlesi çalışma alanını açmıyor.',
    next: 'Yeniden yazın. Büyük harflere ve klavye diline dikkat edin.',
  },
  'workspace/empty-key': {
    what: 'Çalışma alanı için bir parola cümlesi gerekir.',
    next: 'En az 10 karakterlik bir parola cümlesi yazın.',
  },
  'workspace/weak-passphrase': {
    what: 'Bu parola cümlesi çok kolay tahmin edilir.',
    next: 'En az 10 karakter kullanın. Birbiriyle ilgisiz dört beş kelime kolay hatırlanır, zor tahmin edilir.',
  },
  'workspace/keychain-unavailable': {
    what: 'Bu bilgisayarın anahtar kasası şu anda anahtarı güvenle saklayamıyor.',
    next: 'Bilgisayarınızın anahtar kasasında oturum açın veya bir parola cümlesi kullanın.',
  },
  'workspace/not-a-workspace': {
    what: 'Bu dosya bir Lethe çalışma alanı değil.',
    next: '.lethe ile biten bir dosya seçin.',
  },
  'workspace/damaged': {
    what: 'Çalışma alanı dosyası hasarlı. Lethe dosyayı kapatır ve içinde hiçbir onarım yapmaz.',
    next: 'Önce dosyanın bir kopyasını alın, sonra son yedeği geri yükleyin. Yedek yoksa yeni bir çalışma alanı oluşturup listelerinizi yeniden içe aktarın; varsa temizlenmiş kopyalarını.',
  },
  'workspace/newer': {
    what: 'Bu çalışma alanı daha yeni bir Lethe sürümüyle oluşturulmuş.',
    next: 'O sürümle açın veya bu bilgisayardaki Lethe’yi güncelleyin.',
  },
  'workspace/replaced': {
    what: 'Çalışma alanı açıkken dosyası dışarıdan değiştirildi.',
    next: 'Çalışma alanını kapatıp yeniden açın ve devam etmeden önce sonuca bakın.',
  },
  'policy/invalid': {
    what: 'Bu kurallarda hatalar var, bu yüzden kullanılmadı.',
    next: 'Belirtilen satırları düzeltip yeniden kaydedin.',
  },
  'policy/unknown': {
    what: 'Bu kurallar bu çalışma alanında yok.',
    next: 'Ayarlardan başka kurallar seçin.',
  },
  'policy/not-a-text': {
    what: 'Bu düz metin değil.',
    next: 'Dosyayı açın, metin (.txt) olarak kaydedin ve onunla yeniden deneyin.',
  },
  'policy/no-periods': {
    what: 'Bu metinde veri saklama süresi bulunamadı.',
    next: 'Metni düz yazı olarak verin ve bulunamadıysa dilini belirtin: --language tr. Ya da bir kural paketinin kopyasından başlayarak kuralları elle yazın.',
  },
  'policy/unknown-language': {
    what: 'Lethe bu dildeki aydınlatma metinlerini okuyamıyor.',
    next: 'Dili belirtmeyin ya da sürelerle ilgili cümleleri çevirip yeniden deneyin.',
  },
  'pair/unknown': {
    what: 'Bu iki kayıttan biri artık çalışma dosyasında yok.',
    next: 'Çift listesini yeniden açın ve oradan seçin.',
  },
  'question/unknown': {
    what: 'Bu sorunun konusu artık çalışma dosyasında yok.',
    next: 'Soruları yeniden açın: her değişiklikten sonra yeniden sayılırlar.',
  },
  'undo/unknown-batch': {
    what: 'Bu çalışma alanında bu numarayla bir karar yok.',
    next: 'İşlem kaydını açıp kararı oradan seçin ya da numarasını tutanaktan kopyalayın.',
  },
  'undo/not-kept': {
    what: 'Bu karar geri alma süresi olmadan uygulandı; bu yüzden ondan hiçbir şey saklanmadı.',
    next: 'Hâlâ elinizdeyse özgün listeyi yeniden içe aktarın.',
  },
  'undo/not-in-copy': {
    what: 'Bu çalışma alanı geri yüklenmiş ya da kopyalanmış; bu kararı geri almak için saklananlar kopyada yoktur.',
    next: 'Kararı, verildiği çalışma alanında geri alın ya da asıl listeyi yeniden içe aktarın.',
  },
  'undo/ended': {
    what: 'Bu kararı geri alma süresi doldu. Bunun için saklananlar yok edildi.',
    next: 'Hâlâ elinizdeyse özgün listeyi yeniden içe aktarın.',
  },
  'undo/already': {
    what: 'Bu karar zaten geri alındı.',
    next: 'Yapılacak başka bir şey yok.',
  },
  'undo/damaged': {
    what: 'Bu kararı geri almak için saklananlar bozulmuş. Hiçbir şey değiştirilmedi.',
    next: 'Çalışma alanının bir yedeğini geri yükleyin ya da özgün listeyi yeniden içe aktarın.',
  },
  'person/unknown': {
    what: 'Bu kişi artık çalışma alanında değil.',
    next: 'Kişi listesine dönün.',
  },
  'selection/invalid': {
    what: 'Bu kişi seçimi anlaşılamadı.',
    next: 'Gruba göre, örneğin kind=minor, veya kişiye göre, örneğin person=p17, seçin.',
  },
  'selection/empty': {
    what: 'Kimse seçilmedi.',
    next: 'Bir grup seçin veya listeden kişileri işaretleyin.',
  },
  'selection/held': {
    what: 'Seçilenlerin hepsi şimdilik saklanmalı: yasal saklama kararı var.',
    next: 'Nedeni kişinin kartında görebilirsiniz. Artık geçerli değilse saklama kararını orada kaldırın; bunu bir liste söylüyorsa hücreyi düzeltin veya sütuna başka bir rol verin.',
  },
  'selection/restricted': {
    what: 'Seçilenlerin hepsi şimdilik kalıyor: verileri kısıtlı ya da yasal saklama kararı var.',
    next: 'Nedeni kişinin kartında görebilirsiniz. Artık geçerli değilse kısıtlamayı veya saklama kararını kaldırıp yeniden seçin.',
  },
  'disposition/count-mismatch': {
    what: 'Yazılan sayı önizlemedeki kişi sayısı değil; bu yüzden hiçbir şey yapılmadı.',
    next: 'Önizlemeye yeniden bakın ve oradaki sayıyı yazın.',
  },
  'disposition/needs-reason': {
    what: 'Birini kurallara rağmen saklamak için bir neden gerekir.',
    next: 'Nedeni birkaç kelimeyle yazın; varsa bitiş tarihini de ekleyin.',
  },
  'disposition/nothing-to-slim': {
    what: 'Bu kişilerin kartlarında, seçilen bölümlerde süresi dolmuş bir şey yok; bu yüzden hiçbir şey yapılmadı.',
    next: 'Başka bölümler seçin ya da kişinin kartını açın: her bölümün ne zamana kadar saklandığı orada yazar.',
  },
  'disposition/totals-moved': {
    what: 'Ciro ya da aylık ziyaret gibi aynı kalması gereken bir toplam değişecekti. Hiçbir şey yapılmadı.',
    next: 'Önizlemeye yeniden bakın; tekrarlanırsa bize bildirin.',
  },
  'record/unknown': {
    what: 'Bu satır ya da sütun çalışma alanında yok.',
    next: 'Kişiyi yeniden açıp değeri oradan seçin.',
  },
  'record/unchanged': {
    what: 'Yeni değer eskisiyle aynı.',
    next: 'Düzeltilmiş değeri yazın.',
  },
  'erasure/incomplete': {
    what: 'Silme başladı ama bitmedi. Kişiler görünmüyor, ancak silindikleri henüz kanıtlanmadı.',
    next: 'Disk doluysa yer açın, sonra çalışma alanını yeniden açın: Lethe kaldığı yerden devam eder.',
  },
  'erasure/residue-found': {
    what: 'Lethe sildikten sonra aradı ve hâlâ izler buldu. Bu yüzden bu kişilere silindi demiyor.',
    next: 'Lethe’nin son adımları yinelemesi için çalışma alanını kapatıp açın. Raporu saklayın.',
  },
  'suppression/empty-file': {
    what: 'Bu dosyada e-posta adresi veya telefon numarası bulunamadı.',
    next: 'İçinde e-posta veya telefon sütunu olan bir dosya seçin.',
  },
  'suppression/needs-file': {
    what: 'İletişim yasağı listesinde yalnızca parmak izleri var; yazılacak adres yok.',
    next: 'Adreslerin bulunduğu bir dosya verin, örneğin eski bir dışa aktarım; içindekilerden listede olanlar yazılır.',
  },
  'suppression/unknown-program': {
    what: 'Lethe, bu programın retleri hangi biçimde geri aldığını bilmiyor.',
    next: 'Listeden bir program seçin ya da açık adresleri yazıp kendiniz yükleyin.',
  },
  'receipt/unreadable': {
    what: 'Bu dosya ne bir tutanak ne de dışa aktarılmış bir Lethe kaydı.',
    next: 'Lethe’nin yazdığı .json dosyasını seçin.',
  },
  'receipt/broken': {
    what: 'Bu dosya, Lethe yazdıktan sonra değiştirilmiş.',
    next: 'Özgün dosyayı isteyip onu denetleyin.',
  },
  'output/exists': {
    what: 'Bu adda bir dosya zaten var ve Lethe üzerine yazmaz.',
    next: 'Başka bir klasör seçin veya eski dosyayı taşıyın.',
  },
  'output/not-writable': {
    what: 'Lethe’nin bu klasöre yazma izni yok.',
    next: 'Kendinize ait bir klasör seçin, örneğin Belgeler.',
  },
  'disk/full': {
    what: 'Disk dolu. Hiçbir şey yarım kalmadı.',
    next: 'Yer açıp yeniden deneyin.',
  },
  'disk/no-rights': {
    what: 'Bu bilgisayar Lethe’nin burada okumasına veya yazmasına izin vermiyor.',
    next: 'Başka bir yer seçin veya bilgisayarla ilgilenen kişiye sorun.',
  },
  'disk/failed': {
    what: 'Disk bir hata bildirdi.',
    next: 'Yeniden deneyin. Yinelenirse dosyalarınızı yedekleyip diski denetletin.',
  },
  'job/unknown': {
    what: 'Bu görev artık çalışmıyor.',
    next: 'Şu anki duruma bakıp oradan devam edin.',
  },
  'job/busy': {
    what: 'Lethe bu çalışma alanında hâlâ başka bir görevle uğraşıyor.',
    next: 'Bitmesini bekleyin veya iptal edin, sonra yeniden deneyin.',
  },
  'job/cancelled': {
    what: 'İptal edildi. Hiçbir şey değişmedi.',
    next: 'İstediğiniz zaman yeniden başlayabilirsiniz.',
  },
  'program/defect': {
    what: 'Hata Lethe’de. Kaynak dosyalarınız değişmedi.',
    next: 'Lethe’yi kapatıp yeniden başlatın. Yinelenirse ne yaptığınızı bize bildirin.',
  },
} satisfies Translated<typeof english, 'tr'>;
