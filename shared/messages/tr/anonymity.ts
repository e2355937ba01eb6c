import type { Translated } from '../message-shape.ts';
import type { anonymity as english } from '../en/anonymity.ts';

export const anonymity: Translated<typeof english, 'tr'> = {
  title: 'Kişiler ne kadar gizli',
  outcomes: {
    anonymous: 'Anonim: kurallarınızın sınırı sağlanıyor, kimse öne çıkmıyor.',
    pseudonymous:
      'Yalnızca takma adlı: kurallarınızın sınırı sağlanmıyor. Bu hâlâ kişisel veridir.',
  },
  done: { anonymous: 'anonimleştirildi', pseudonymous: 'takma adlı hâle getirildi' },
  before: 'Önce',
  after: 'Sonra',
  column: '“{column}”',
  unique: {
    one: '{of} kişiden {n} kişi şu bilgilerle tek: {columns}.',
    other: '{of} kişiden {n} kişi şu bilgilerle tek: {columns}.',
  },
  stillUnique: {
    one: '{of} kişiden {n} kişi şu bilgilerle hâlâ tek: {columns}.',
    other: '{of} kişiden {n} kişi şu bilgilerle hâlâ tek: {columns}.',
  },
  alone: {
    one: '{of} kişiden {n} tanesi türünün tek örneği.',
    other: '{of} kişiden {n} tanesi türünün tek örneği.',
  },
  noneUnique: 'Hiç kimse kendi türünün tek örneği değil.',
  smallest: {
    one: 'Birbirine benzeyen kişilerin en küçük grubunda {n} kişi var; kurallarınız {wanted} istiyor.',
    other:
      'Birbirine benzeyen kişilerin en küçük grubunda {n} kişi var; kurallarınız {wanted} istiyor.',
  },
  risks:
    'Tanınma riski: kişinin listede olduğunu bilen biri için {prosecutor}, bilmeyen biri için {journalist}; herkesi deneyen biri kişilerin {marketer} kadarını tanır.',
  loss: 'Bunun için kalabilecek olanın {loss} kadarı genelleştirildi ya da boşaltıldı.',
  suppressed: {
    one: 'Öne çıkan {n} satırda onu ayırt edecek hiçbir şey kalmadı.',
    other: 'Öne çıkan {n} satırda onları ayırt edecek hiçbir şey kalmadı.',
  },
  notes: {
    few_people:
      'Bu kişiler birbirinin arasında gizlenemeyecek kadar az. Daha çok kişiyi birlikte anonimleştirin ya da verilerini silin.',
    small_classes: 'Bazı kişiler hâlâ çok küçük bir grupta. Neyin yardımcı olacağına bakın.',
    one_value:
      'Birbirine benzeyen kişilerin hassas değeri aynı, bu yüzden her biri hakkında biliniyor. O sütunu kaldırın ya da ötekileri genelleştirin.',
    linkable:
      'Belirteçler ya da kaydırılmış tarihler bir kişinin bir satırından ötekilere götürür. Anonim bir sonuç için bunları kaldırın.',
    free_text:
      'Temizlenmiş metinler bırakıldı. Bir metnin neyi ele verdiği ölçülemez: kesilenleri okuyun ya da metinleri kaldırın.',
    not_exact: 'Listede çok fazla sütun var: daha çoğunu koruyan bir sonuç bulunabilir.',
    repeated:
      'Bu listedeki kişiler daha önce de anonimleştirildi. İki sonuca da sahip olan bunları karşılaştırabilir: yalnızca en yenisini verin.',
  },
  suggestions: {
    title: 'Ne yardımcı olur',
    coarsen:
      '“{column}” bir adım daha kaba: tek kalan {unique}, küçük gruplarda {small} kişi olur. Bedeli: {loss}.',
    remove:
      '“{column}” olmadan: tek kalan {unique}, küçük gruplarda {small} kişi olur. Bedeli: {loss}.',
    empty_rows:
      'Öne çıkan satırlar boşaltılırsa: tek kalan {unique}, küçük gruplarda {small} kişi olur. Bedeli: {loss}.',
  },
  cuts: {
    title: 'Notlardan neler kesiliyor',
    count: {
      one: '{n} kesinti: {kind}',
      other: '{n} kesinti: {kind}',
    },
    before: 'Notun şimdiki hâli',
    after: 'Notun olacağı hâl',
    kinds: {
      name: 'ad',
      relative: 'yakın',
      email: 'e-posta',
      phone: 'telefon',
      link: 'bağlantı',
      handle: 'hesap adı',
      address: 'adres',
      birth: 'doğum tarihi ya da yaş',
      date: 'tarih',
      number: 'belge ya da kart numarası',
      health: 'sağlık',
      family: 'aile',
      secret: 'parola ya da kod',
    },
  },
};
