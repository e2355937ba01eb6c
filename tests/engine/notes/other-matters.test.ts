import { describe, expect, it } from 'vitest';
import { dayOf } from '#domain/day.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import { noteWordsData } from '#support/shipped/note-words-data.ts';

const today = dayOf(2026, 11, 27)!;
const read = createNotesReader({ ...noteWordsData, likeness: null });

function certain(note: string): readonly string[] {
  return read(note, today).flatMap(({ kind, certain: isSure }) => (isSure ? [kind] : []));
}

/** Of each pair the first states the kind, the second tells in the same words of something else. */
function pairs(name: string, all: readonly (readonly [string, string, string])[]): void {
  describe(`in notes, ${name}`, () => {
    it.each(all)('says %s: %s', (kind, fact) => {
      expect(certain(fact)).toContain(kind);
    });
    it.each(all.map(([kind, , other]) => [kind, other] as const))(
      'settles no %s: %s',
      (kind, other) => {
        expect(certain(other)).not.toContain(kind);
      },
    );
  });
}

pairs('a question how or whether', [
  ['withdrew', 'وقفوا الرسائل', 'تسأل كيف توقف الرسائل، شرحت لها'],
  ['withdrew', 'ألغوا الاشتراك', 'شلون ألغي الاشتراك؟ قلنا له من التطبيق'],
  ['dnc_call', 'ما نكلمه، متأكد', 'نكلمه والا ما نكلمه؟ مو متأكد'],
  ['withdrew', 'قرر يلغي الاشتراك في الرسائل', 'بتفكر تلغي الاشتراك في الرسائل، ما قررت'],
  ['withdrew', 'abonelikten çıktı, kararı kesin', 'abonelikten çıkmayı düşünüyor, karar vermedi'],
  ['withdrew', 'mesajları durdurun dedi', 'mesajları nasıl durdururum diye sordu'],
  ['withdrew', 'aboneliği iptal etti', 'aboneliği iptal edecek mi diye soralım'],
  ['withdrew', 'listeden çıksın diye aradı', 'listeden çıksın mı diye sormamız lazım'],
  ['dnc_call', 'aramayalım, kesin konuştu', 'arayalım mı aramayalım mı karar veremedik'],
]);

pairs('a door, a table, a courier', [
  ['dnc', 'قال عدم الإزعاج نهائياً', 'معلق على الباب عدم الإزعاج، ما نظفنا'],
  ['dnc_call', 'لا تدقون عليه', 'لا تدقون الجرس البيبي نايم'],
  ['dnc_call', 'لا تتصلوا على تلفون البيت ولا الجوال', 'لا تتصلوا على تلفون البيت، الجوال أحسن'],
  ['dnc', 'rahatsız edilmek istemiyor', 'sessiz oda istiyor, rahatsız edilmesin kapıya asmış'],
  ['dnc_call', 'kimse aramasın onu', 'şoför aramasın kapıda beklesin'],
  ['dnc_call', 'telefonunu aramayın', 'sabit telefonu aramayın, cebi daha iyi'],
  ['dnc_call', 'kesinlikle aramayın', 'öğleden önce kesinlikle aramayın'],
]);

pairs('somebody else', [
  ['dnc_call', 'ما بدو حدا يحكي معو', 'جوزها ما بدو حدا يحكي معو، هي عادي'],
  ['dnc_call', 'لا تتصل عليه', 'لا تتصل على زوجته، اتصل عليه هو'],
  ['withdrew', 'انسحب من القروب', 'أخوه انسحب من القروب، هو موجود'],
  ['minor', 'طفل عمره ٩', 'طفل الجيران كسر الزجاج'],
  ['dnc', 'bizimle görüşmek istemiyor', "Murat'la görüşmek istemiyor, temsilci değişsin"],
  ['withdrew', 'listeden çıktı', 'kız kardeşi listeden çıktı, kendisi kalıyor'],
  ['deceased', 'Hakkı Bey vefat etti', 'ortağı vefat etmiş, şirket tek kişi kaldı'],
  ['special', 'fıstık alerjisi var', 'garsonun fıstık alerjisi var'],
]);

pairs('goods and properties', [
  ['withdrew', 'طلع من قائمة الرسائل', 'حذفوا اسمين من قائمة المعازيم'],
  ['withdrew', 'شيلوا اسمي من قائمة الإعلانات', 'شيلوا إعلان الشقة من الموقع'],
  ['deceased', 'العميل مات', 'الريسيفر مات'],
  ['wrong_number', 'رقم الجوال يطلع على مطعم شاورما', 'رقم الشحنة يطلع على الايصال'],
  [
    'withdrew',
    'reklamı kaldırın dedi, istemiyor mesaj',
    'daireyi satmaktan vazgeçti, ilanı kaldırın',
  ],
  ['withdrew', 'mail listesinden çıktı', 'randevu listesinden çıktı, yer boşaldı'],
  ['deceased', 'Rıza Bey öldü', 'sayaç öldü değişecek'],
  ['deceased', 'vefat etmiş, ilan gördük', 'vefat ilanı için gazeteye yazı hazırlattı'],
  ['secret', 'pin kodu 5520', 'pin kodu girmeden temassız ödedi'],
]);

pairs('how often, and what is enough', [
  ['dnc_call', 'لا تتصلوا عليه، يكفي واتساب', 'لا داعي للاتصال، سيمر غداً'],
  ['withdrew', 'يكفي رسايل', 'لا تتصلوا عليه، يكفي واتساب'],
  ['withdrew', 'اشتكى من عروضنا', 'تشتكي إن عروضنا ما توصلها'],
  ['withdrew', 'yeter bu kadar mail', 'haftada bir mail yeter dedi'],
  ['dnc_call', 'bir daha arama dedi', 'geri arama görevi iptal'],
  ['dnc_call', 'beni arama', 'arama izni web formundan geldi'],
  ['dnc_call', 'aranmak istemiyor', 'dükkana uğrayacak, arama gerek yok'],
]);

describe('neither calls nor messages is no contact at all (B13)', () => {
  it.each([
    'لا تليفون ولا رسالة',
    'قال لا اتصالات لا ايميلات لا هدايا',
    'لا تراسلوه ولا تهاتفوه',
    'لا اتصال معها من أي نوع',
    'arama yok mesaj yok',
    'mesaj yok, mail yok, telefon yok',
    'uğramayın, aramayın',
  ])('%s', (note) => {
    expect(certain(note)).toContain('dnc');
    expect(certain(note)).not.toContain('dnc_call');
  });

  it.each([
    'رافض التواصل معه هاتفيا ويطلب البريد فقط',
    'يُمنع الاتصال الهاتفي بالعميل، المراسلة كتابةً فقط',
    'sözleşme ek madde: telefonla iletişime geçilmez',
  ])('but where only calls are refused it is no more: %s', (note) => {
    expect(certain(note)).toEqual(['dnc_call']);
  });
});
