import type { Translated } from '../message-shape.ts';
import type { warningSteps as english } from '../en/warning-steps.ts';

export const warningSteps = {
  'encoding.guessed': 'Önizlemedeki adlara bakın. Yanlışsa başka bir kodlama seçin.',
  'encoding.invalid_bytes':
    'Listeyi UTF-8 olarak yeniden dışa aktarın ya da yukarıdan başka bir kodlama seçip önizlemeyi izleyin.',
  'encoding.mixed':
    'Önizlemede iki türden birkaç ada bakın. Yanlışsa UTF-8 olarak yeniden dışa aktarın.',
  'encoding.mojibake': 'Lethe harfleri onarsın, siz önizlemeye bakın.',
  'sheet.hidden': 'Sayfanın ne işe yaradığını bilmiyorsanız dosyayı kendi programında açın.',
  'sheet.hidden_people': 'İçe aktarmak için gizli sayfayı işaretleyin.',
  'cells.formula_without_value': 'Dosyayı kendi programında açıp kaydedin ve yeniden içe aktarın.',
  'cells.rounded_number': 'Bu sayılara güvenmeyin. Metin olarak yeniden dışa aktarın.',
  'phones.damaged': 'Telefon numaralarını özgün programdan metin olarak yeniden dışa aktarın.',
  'found.comments': 'Özgün dosyada okuyun: bir açıklamada hayır yazıyor olabilir.',
  'found.drawings': 'Özgün dosyada okuyun: orada hayır yazıyor olabilir.',
  'found.pivots': 'Dosyayı birine vermeden önce özgünündeki özet tabloları silin.',
  'found.links': 'Öteki dosyaları da düşünün: aynı kişiler onlarda da olabilir.',
  'dates.order_assumed': 'Tarihler yanlış görünüyorsa hangisinin önce geldiğini söyleyin.',
  'dates.order_unknown': 'Gün ve ay sorusunu yanıtlayın.',
  'header.missing': 'Başlık varsa satırını “Dosyanın nasıl okunduğunu değiştir” altında girin.',
  'header.duplicate': 'İkisinde de ne olduğunu denetleyin.',
  'column.doubtful': 'Sütunla ilgili soruyu yanıtlayın.',
  'children.suppressed': 'Yapılacak bir şey yok: dışarıda kalırlar.',
  'rows.unidentified':
    'Onlara yazmadan önce bu kişileri kendiniz gözden geçirin ya da bir e-posta veya telefon ekleyin.',
  'rows.listed': 'Onlara yazmayın: “Geri gelenler” altında bakıp karar verin.',
  'rows.suppressed': 'Yapılacak bir şey yok: dışarıda kalırlar.',
  'file.changed': 'Hiçbir şey kaçmasın diye dosyayı yeniden içe aktarın.',
  'cells.nul_kept':
    'Bu kişilere bakın veya listeyi geldiği programda yeniden kaydedip yeni dosyayı seçin.',
  'archive.members_skipped': 'Aralarında yine de bir liste varsa arşivi açın.',
  'json.members_repeated': 'Her iki sütunda ne olduğuna bakın.',
  'file.cut_off':
    'Dosyanın tamamını edinin: yeniden dışa aktarın veya indirin, programın bittiğini söylemesini bekleyin ve bunun yerine onu içe aktarın. Eksik kalanların arasında istemediğini söyleyenler olabilir.',
  'file.last_row_cut':
    'Son satıra listenin alındığı programda bakın. Eksik varsa listeyi yeniden dışa aktarın, programın bittiğini söylemesini bekleyin ve bunun yerine onu içe aktarın. Eksik kalanların arasında istemediğini söyleyenler olabilir.',
  'json.lists_left_out':
    'Adlarına bakın: Birinde yine de kişiler varsa onu ayrıca dışa aktarıp bu dosyayı da seçin.',
} satisfies Translated<typeof english, 'tr'>;
