import type { Translated } from '../message-shape.ts';
import type { checker as english } from '../en/checker.ts';

export const checker = {
  title: 'Lethe tutanağını denetle',
  intro:
    'Bir tutanağın veya dışa aktarılmış işlem kaydının .json dosyasını seçin. Denetim bu sayfada yapılır; bu bilgisayardan hiçbir şey çıkmaz ve bağlantı gerekmez.',
  choose: 'Denetlenecek dosyaları seç',
  drop: 'veya buraya bırakın',
  intact: 'Sağlam. Lethe imzaladıktan sonra bu dosyada hiçbir şey değişmemiş.',
  broken: 'Sağlam değil. Bu dosya, Lethe imzaladıktan sonra değiştirilmiş.',
  entry: 'Doğru olmayan ilk kayıt: {entry}',
  line: 'Dosyanın doğru olmayan ilk satırı: {line}',
  unknown: 'Bu dosya bir Lethe tutanağı veya işlem kaydı değil.',
  tooLarge: 'Bu dosya bir Lethe dosyası olamayacak kadar büyük.',
  receipt: 'Tutanak',
  trail: 'İşlem kaydı',
  at: 'İçindeki son an (UTC)',
  people: 'Kişi',
  entries: 'Kayıt',
  workspace: 'Çalışma alanı',
  key: 'İmzalayan anahtarın parmak izi',
  together: 'Dosyalar birlikte',
  sameLine: '{trail} kaydı, {other} belgesinin gördüğü noktadan geçiyor.',
  limitsTitle: 'Bu denetim neyi gösterir, neyi göstermez',
  limits:
    'Değiştirilen, eksilen, eklenen veya yeri değişen her içerik görünür. Çalışma alanının anahtarını elinde tutan kişi başka bir kayıt yazıp imzalayabilir; bu ancak daha önce verilmiş bir tutanak veya kayıtla karşılaştırınca görünür: iki dosyayı birlikte seçin. Anahtarı olmayan kişi yeni bir anahtarla imzalayabilir: parmak izini güvendiğiniz bir belgeninkiyle karşılaştırın.',
} satisfies Translated<typeof english, 'tr'>;
