import type { Translated } from '../message-shape.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
  roles: {
    record_id: 'Kayıt numarası',
    first_name: 'Ad',
    middle_name: 'İkinci ad',
    last_name: 'Soyad',
    full_name: 'Ad soyad',
    email: 'E-posta',
    phone: 'Telefon',
    birth_date: 'Doğum tarihi',
    birth_year: 'Doğum yılı',
    age: 'Yaş',
    gender: 'Cinsiyet',
    address: 'Adres',
    region: 'Bölge',
    city: 'Şehir',
    postcode: 'Posta kodu',
    country: 'Ülke',
    created_date: 'Kayıt tarihi',
    last_visit_date: 'Son ziyaret',
    last_activity_date: 'Son etkinlik',
    last_purchase_date: 'Son alışveriş',
    last_contact_date: 'Son iletişim',
    consent_general: 'İletişime rıza',
    consent_email: 'Rıza: e-posta',
    consent_sms: 'Rıza: SMS',
    consent_phone: 'Rıza: telefon',
    consent_whatsapp: 'Rıza: WhatsApp',
    consent_post: 'Rıza: posta',
    consent_photo: 'Rıza: fotoğraf',
    consent_date: 'Rızanın verildiği tarih',
    consent_withdrawn_date: 'Rızanın geri çekildiği tarih',
    opt_out: 'İletişimi reddetti',
    status: 'Durum',
    guardian_name: 'Ebeveyn veya vasi: ad',
    guardian_phone: 'Ebeveyn veya vasi: telefon',
    guardian_relationship: 'Ebeveyn veya vasi: yakınlık',
    child_name: 'Çocuk: ad',
    child_birth_date: 'Çocuk: doğum tarihi',
    child_age: 'Çocuk: yaş',
    notes: 'Notlar',
    tags: 'Etiketler veya gruplar',
    total_spend: 'Toplam harcama',
    visits_count: 'Ziyaret sayısı',
    national_id: 'Kimlik numarası',
    passport: 'Pasaport',
    card_number: 'Ödeme kartı numarası',
    iban: 'Banka hesabı (IBAN)',
    health_notes: 'Sağlık bilgisi',
    legal_hold: 'Saklanmalı',
    consent_source: 'Rızanın alındığı yer',
    ignore: 'Başka bir şey (kullanılmaz)',
  },
  parts: {
    emails: 'e-posta adresi: {n}',
    phones: 'telefon: {n}',
    values: 'listede de bulunan değer: {n}',
  }, // of what a warning found
  setAside: {
    'row.too_many_cells': 'Listedeki sütunlardan çok hücre',
    'row.too_few_cells': 'Listedeki sütunlardan az hücre',
    'row.unclosed_quote': 'Tırnak işareti kapanmamış',
    'row.cell_too_large': 'Bir hücre çok uzun',
    'row.invalid_bytes': 'Okunamayan harfler',
    'row.repeated_header': 'Sütun başlıkları yeniden',
    'row.totals': 'Toplam satırı',
    'row.not_a_person': 'Kişi değil',
    'row.broken_card': 'Yarıda kesilen kartvizit',
    'row.cut_off': 'Dosya bunun ortasında bitiyor',
    'row.footer': 'Listenin değil, raporun satırı',
    'row.comment': 'Dosyadaki bir açıklama',
    'row.continuation': 'Üstteki satırın devamı',
    'row.heading': 'Alttaki satırların başlığı',
    'row.other_list':
      'Bu dosyada okunabilenlerden fazla liste var, satır onlardan birine ait: o listeyi ayrı bir dosya olarak kaydedin',
    'row.suppressed': 'İletişim yasağı listesinde',
  },
  warnings: {
    'encoding.guessed': 'Dosya karakter kodlamasını belirtmiyor; Lethe tahmin etti.',
    'encoding.invalid_bytes': 'Bu dosyadaki bazı harfler okunamıyor.',
    'encoding.mixed':
      'Bazı satırlar dosyanın geri kalanından farklı kodlamayla yazılmış. Her biri kendi kodlamasıyla okundu.',
    'sheet.hidden': 'Gizli bir sayfa, siz seçmedikçe içe aktarılmaz.',
    'sheet.empty': 'Verisi olmayan bir sayfa atlandı.',
    'cells.formula_without_value': 'Bazı hücrelerde sonucu olmayan formül var; boş sayılır.',
    'cells.rounded_number': 'Bazı uzun sayılar hesap tablosu programında zaten yuvarlanmış.',
    'cells.shortened':
      'Hesap tablosu programı bazı uzun sayıları kısaltarak gösteriyor (9,66E+11). Tamamı okundu.',
    'cells.merged':
      'Bazı hücreler birkaç satır ya da birkaç yanıt boyunca birleştirilmiş. İçlerindeki değer bu satırların her biri, “hayır” ise bu yanıtların her biri için okundu; “evet” yalnızca ilk satır ve ilk yanıt için sayıldı, diğer satırlarda belirsiz bırakıldı.',
    'cells.unreadable':
      'Dosyadaki bazı hücreler bozuk ve güvenilir değil. Dosyayı kendi programında açıp yeniden kaydedin ve tekrar içe aktarın.',
    'cells.nul':
      'Çoğu satırda listeyi yazan programdan kalma görünmez dolgu karakterleri (NUL) var. Bunlar atlandı, geri kalan her şey okundu.',
    'cells.nul_kept':
      'Bazı satırlarda görünmez karakterler (NUL) var. Satırlar bunlarla birlikte okundu; bu yüzden böyle bir hücredeki e-posta adresi veya yanıt anlaşılmamış olabilir.',
    'rows.none':
      'Bu listede kimse yok. Olması gerekiyorsa dışa aktarmanın bir filtre veya sayfayla sınırlanıp sınırlanmadığına bakın ve yeniden dışa aktarın.',
    'rows.disordered':
      'Sayfadaki bazı satırların numaraları sıralı değil. Satırlar dosyadaki sırayla okundu.',
    'rows.hidden': 'Sayfada gizli satırlar var. Diğerleri gibi içe aktarıldı.',
    'columns.hidden': 'Sayfada gizli sütunlar var. Diğerleri gibi içe aktarıldı.',
    'sheet.hidden_people':
      'Dışarıda bırakılan bir sayfada kişiler var gibi görünüyor. Bu listeye aitlerse onu da içe aktarın.',
    'found.comments': 'Dosyada açıklamalar var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'found.names': 'Dosyada adlandırılmış aralıklar var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'found.headers': 'Sayfada üst veya alt bilgiler var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'found.properties':
      'Dosya özelliklerinde kişi veya kuruluş adları var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'found.pivots':
      'Dosyada özet tablolar için veri kopyaları var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'found.links':
      'Dosyada bağlantılar veya başka dosyaların kopyaları var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'found.drawings':
      'Dosyada çizim veya grafiklerde metin var. İçe aktarılmadı; asıl dosyada duruyor.',
    'found.objects':
      'Dosyada resimler, makrolar veya başka gömülü parçalar var. İçe aktarılmadı; asıl dosyada duruyorlar.',
    'file.disguised': 'Dosyanın adı bir çalışma kitabı adı, ama içeriği başka. Olduğu gibi okundu.',
    'phones.damaged':
      'Bazı telefon numaraları hesap tablosu programında rakam kaybetmiş. Kullanılmıyor. Onları asıl sistemden alın.',
    'phones.repaired':
      'Bazı telefon numaraları baştaki sıfırı yitirmiş veya kısaltılmış. Ülkeye göre tamamlandı.',
    'dates.order_assumed': 'Gün ve ay karışabilir. Sıra ülkeye göre alındı.',
    'dates.order_unknown': 'Önce gün mü ay mı geldiği bilinmiyor.',
    'header.missing': 'Listede sütun başlığı satırı yok.',
    'header.duplicate': 'İki sütunun başlığı aynı.',
    'column.doubtful': 'Bir sütunun anlamı kesin değil.',
    'children.suppressed':
      'Bazı satırlarda verileri daha önce silinmiş çocukların adı geçiyor. Onların hücreleri içe aktarılmadı.',
    'rows.unidentified':
      'Bazı satırlarda ne e-posta, ne telefon, ne de doğum tarihi ya da numarayla birlikte bir ad var: iletişim yasağı listesiyle karşılaştırılamıyorlar.',
    'rows.listed':
      'Bazı satırlar iletişim yasağı listesine sizin eklediğiniz kişilere ait. İçe aktarıldılar ve işaretlendiler.',
    'rows.suppressed': 'Bazı satırlar iletişim yasağı listesindeki kişilere ait.',
    'photos.dropped': 'Kartvizitlerdeki resimler içe aktarılmaz.',
    'file.changed': 'Dosya okunduktan sonra değişti.',
    'archive.members_skipped': 'Arşivdeki bazı dosyalar liste değil; atlandı.',
    'json.mended':
      'Dosya tam olarak JSON değil; betiklerin yazdığı biçimde. Yalnızca tek bir anlama gelebildiği yerlerde okundu; NaN veya None gibi değerler boş sayıldı.',
    'json.members_repeated':
      'Dosyadaki bazı kişilerde aynı alan iki kez geçiyor. Her biri ayrı bir sütuna okundu: “email” yanında “email (2)”.',
    'file.cut_off':
      'Dosya sonuna gelmeden kesiliyor. Oraya kadar olan her şey okundu; ondan sonrakiler eksik.',
    'file.last_row_cut':
      'Dosya yarıda kesilmiş görünüyor: Son satırı tam değil. Bu satır olduğu kadarıyla okundu veya kenara ayrıldı; içindeki “evet” belirsiz bırakıldı, ondan sonra gelmesi gerekenler ise eksik.',
    'json.lists_left_out': 'Dosyada kişilerin yanında başka listeler de var; bunlar okunmadı.',
    'encoding.mojibake':
      'Bazı adlar bozuk görünüyor; liste yanlış kodlamayla kaydedilmiş olabilir. İsterseniz düzeltilebilir.',
    'encoding.repaired': 'Bozuk harfler düzeltildi. Dosyanın kendisi değişmedi.',
  },
  formats: {
    csv: 'CSV metni',
    tsv: 'sekmeyle ayrılmış metin',
    xlsx: 'Excel çalışma kitabı',
    xls: 'Excel çalışma kitabı (eski)',
    ods: 'OpenDocument tablosu',
    vcard: 'kartvizitler',
    keyed: '“ad: değer” satırları',
    recipients: 'e-posta alıcıları',
    json: 'JSON',
  },
  dateOrders: {
    DMY: 'Önce gün, 31.12.2024',
    MDY: 'Önce ay, 12/31/2024',
    YMD: 'Önce yıl, 2024-12-31',
  },
  polarities: {
    positive: '“Evet”: iletişim kurulabilir',
    negative: '“Evet”: iletişim kurulmasın',
  },
} satisfies Translated<typeof english, 'tr'>;
