import type { Translated } from '../message-shape.ts';
import type { evidence as english } from '../en/evidence.ts';

export const evidence = {
  'consent.positive_flag': 'Kişinin rıza verip vermediğini söyleyen bir sütun.',
  'consent.opt_out_flag': '“Evet”in “hayır, bana ulaşmayın” demek olduğu bir sütun.',
  'consent.word': 'İletişime evet veya hayır diyen bir kelime.',
  'consent.date_given': 'Rızanın verildiği gün.',
  'consent.date_withdrawn': 'Rızanın geri çekildiği gün.',
  'consent.status_word': 'Durum bilgisi böyle diyor.',
  'consent.list_name': 'Dosyanın veya sayfanın adı böyle diyor.',
  'consent.heading': 'Bu satırların üstündeki başlık böyle diyor.',
  'list.heading': 'Bu satırların üstündeki başlık böyle diyor.',
  'consent.column_name': 'Adres, başlığı bu kişilerin ileti istemediğini söyleyen bir sütunda.',
  'consent.kept_refusal':
    'Bu iletişim bilgisinin başka bir kaydı “hayır” diyordu. O kayıt sonradan çıkarıldı veya değiştirildi; ret geçerliliğini korur.',
  'consent.unclear_word': 'Bu kelime kesin olarak evet ya da hayır diye okunamıyor.',
  'consent.cut_off':
    'Dosya bu satırda kesiliyor. Bu “evet”ten sonra yazılanlar kayıp; orada bundan vazgeçilmiş olabilir.',
  'consent.merged':
    'Bu “evet”, birkaç satır boyunca birleştirilmiş bir hücrede duruyor. Bu kişinin de onay verip vermediği anlaşılamıyor.',
  'consent.tacit':
    'Kimsenin açıkça vermediği, başka bir şeyden çıkarılmış bir onay. Hâlâ geçerli olup olmadığı yasaya ve geçen süreye bağlıdır.',
  'consent.no_answer': 'Burada hiç kimse yanıt vermemiş.',
  'note.withdrew': 'Not, rızanın geri çekildiğini söylüyor.',
  'note.do_not_contact': 'Not, bu kişiyle iletişim kurulmamasını söylüyor.',
  'note.do_not_call': 'Not, bu kişinin aranmamasını söylüyor.',
  'note.erase': 'Not, verilerin silinmesini istiyor.',
  'note.alike':
    'Not, bunu söyleyen notlara benziyor; ancak Lethe’nin kesin olarak bildiği bir ifade içermiyor.',
  'note.deceased': 'Not, kişinin vefat ettiğini söylüyor.',
  'note.minor': 'Not, bunun bir çocuk olduğunu söylüyor.',
  'note.guardian': 'Notta bir ebeveyn veya vasi geçiyor.',
  'note.special_category': 'Notta sağlık bilgisi veya özel olarak korunan başka bilgiler var.',
  'note.password': 'Notta bir parola var gibi görünüyor.',
  'birth.date': 'Doğum tarihi.',
  'birth.year': 'Doğum yılı.',
  'birth.age': 'Yazıldığı gibi yaş.',
  'birth.identity_number': 'Kimlik numarasının içindeki doğum tarihi.',
  'child.column': 'Bir yetişkinin kartında yazılı çocuk.',
  'birth.after_created': 'Kart bu doğum tarihinden önce oluşturulmuş: iki tarihten biri yanlış.',
  'guardian.column': 'Bir ebeveyn veya vasi yazılmış.',
  'activity.last_visit': 'Son ziyaret.',
  'activity.last_purchase': 'Son alışveriş.',
  'activity.last_contact': 'Son iletişim.',
  'activity.last_activity': 'Son etkinlik.',
  'activity.created': 'Kaydın açıldığı gün.',
  'card.number': 'Bir ödeme kartı numarası.',
  'identity.number': 'Bir pasaport veya kimlik numarası.',
  'iban.number': 'Bir banka hesabı numarası.',
  'special.column': 'Sağlık bilgisi veya özel olarak korunan başka bilgiler içeren bir sütun.',
  'contact.invalid_email': 'Bu bir e-posta adresi olamaz.',
  'contact.invalid_phone': 'Bu bir telefon numarası olamaz.',
  'contact.damaged_phone': 'Hesap tablosu programı bu numarayı yuvarlamış; son rakamları kayıp.',
  'contact.returned': 'Bu adrese gönderilenler geri geldi.',
  'contact.throw_away': 'Tek kullanımlık, kalıcı olmayan bir adres.',
  'note.wrong_contact':
    'Not, bu iletişim bilgisinin başkasına ait olduğunu veya çalışmadığını söylüyor.',
  'consent.row_below': 'Alttaki satırda ad yok ama ret var; bu kişiye ait olabilir.',
  'consent.ditto': 'Üst satırdaki yanıtı yineleyen bir işaret.',
  'deceased.word': 'Kişinin vefat ettiğini söyleyen bir kelime.',
  'hold.column':
    'Bir sütun, bu kaydın saklanması gerektiğini söylüyor. Artık gerekmiyorsa hücreyi düzeltin veya sütuna başka bir rol verin.',
  'hold.note':
    'Bir not, bu kaydın bir dava, bir denetim ya da belirli bir gün için saklanması gerektiğini söylüyor. Artık gerekmiyorsa hücreyi düzeltin.',
  'suppression.match': 'Bu iletişim bilgisi iletişim yasağı listesinde.',
  'match.record_id': 'Aynı sistemde aynı numara.',
  'match.email': 'Aynı e-posta adresi ve uyuşan ad.',
  'match.phone': 'Aynı telefon numarası ve uyuşan ad.',
  'match.duplicate_row': 'Aynı satır listede iki kez var.',
  'match.alike':
    'Ad ve doğum tarihi uyuşuyor; adres ya da iletişim bilgisinin başka bir parçası da uyuşuyor.',
  'match.decided': 'Bunların tek kişi olduğunu belirttiniz.',
} satisfies Translated<typeof english, 'tr'>;
