/**
 * Words with which a report says when and by whom it was made, folded as `foldText` does. Common language of report
 * generators and offices, from memory. A line counts only where a day, a colon or somebody's name follows, and nothing else
 * stands in its row.
 */
export const madeWords: readonly string[] = split([
  'printed|generated|exported|created|downloaded|prepared|produced|issued|print date',
  'date printed|date of printing|export date|report date|run date|gedruckt|ausgedruckt',
  'erstellt|generiert|exportiert|erzeugt|druckdatum|erstellungsdatum|exportdatum',
  "datenstand|stand|imprime|genere|edite|exporte|cree|date d'impression|date d'edition",
  "date d'export|etabli|impreso|generado|exportado|emitido|creado|fecha de impresion",
  'fecha de generacion|fecha de emision|fecha de exportacion|elaborado|impresso|gerado',
  'criado|data de impressao|data de emissao|data da impressao|stampato|generato|esportato',
  'creato|data di stampa|data stampa|redatto|afgedrukt|gegenereerd|geexporteerd',
  'aangemaakt|afdrukdatum|printdatum|wygenerowano|wydrukowano|utworzono|wyeksportowano',
  'sporzadzono|pobrano|data wydruku|data eksportu|data wygenerowania|sporzadzil',
  'sporzadzila|напечатано|распечатано|сформировано|создано|выгружено|составлено|составил',
  'составила|подготовил|подготовила|исполнитель|дата печати|дата выгрузки|надруковано',
  'роздруковано|сформовано|створено|вивантажено|складено|склав|склала|підготував',
  'підготувала|виконавець|дата друку|дата формування|olusturuldu|olusturulma',
  'olusturulma tarihi|olusturma tarihi|yazdirildi|yazdirma tarihi|yazdiran|hazirlayan',
  'olusturan|rapor tarihi|cikti tarihi|تاريخ الطباعة|تاريخ الانشاء|تاريخ التصدير',
  'تاريخ التقرير|تم الانشاء|تم التصدير|تمت الطباعة|طبع|انشئ|اعداد|اعده|اعدته|in ngay',
  'ngay in|xuat ngay|ngay xuat|lap ngay|ngay lap|nguoi lap|nguoi in|打印日期|打印时间|导出日期|导出时间',
  '生成时间|制表日期|制表人|列印日期|匯出日期|印刷日|印刷日時|出力日|出力日時|作成日|作成日時|作成者|출력일|출력일시|작성일|제작일|인쇄일|생성일|작성자',
  '출력자|vytisteno|vygenerovano|vytvoreno|exportovano|datum tisku|utskrivet|udskrevet',
  'tulostettu|nyomtatva|keszult|tiparit|εκτυπωθηκε|εκτυπωση|הודפס|נוצר|הופק|چاپ شده',
  'تاریخ چاپ|отпечатано|ispisano|spausdinta|izdrukats|trukitud',
]);

/** Before a colon they tell where a list is from. */
export const originWords: readonly string[] = split([
  'source|quelle|fuente|fonte|источник|джерело|kaynak|المصدر|zrodlo|bron|nguon',
]);

/** What may stand between such a word and the day, and what names whoever did it. */
export const onWords: readonly string[] = split([
  'on|at|the|am|um|le|du|el|em|il|op|dnia|dne|w dniu|dia|в|на|от|від|tarihinde|tarihi|في',
  'بتاريخ|يوم|ngay|luc|den',
]);
export const byWords: readonly string[] = split([
  'by|from|with|von|durch|par|por|da|door|przez|из|в программе|tarafindan|بواسطة|من قبل',
  'boi|av|af|uzivatelem',
]);

/** Before a line to sign on, or the name of whoever signed. */
export const signWords: readonly string[] = split([
  'signature|signed|sign here|authorised by|authorized by|approved by|unterschrift',
  'unterzeichnet|gez|fait a|signe|firmado|assinatura|assinado|firmato|handtekening|podpis',
  'podpisano|подпись|подписал|подписала|підпис|підписав|imza|imzalayan|التوقيع|توقيع',
  'chu ky|ky ten|签名|签字|簽名|署名|서명|underskrift|allekirjoitus|alairas|semnatura|υπογραφη',
  'חתימה|امضا',
]);

/** Before such a line they name who signs; before a name alone they may be a column. */
export const officeWords: readonly string[] = split([
  'firma|director|manager|directeur|direktor|директор|руководитель|бухгалтер',
  'главный бухгалтер|ответственный|керівник|mudur|المدير|dyrektor|kierownik|giam doc',
]);

/** Behind a number they count: `2 clients`, `2名`. */
export const counterWords: readonly string[] = split([
  'person|persons|people|client|clients|customer|customers|contact|contacts|record',
  'records|row|rows|entry|entries|item|items|pcs|member|members|person(en)|personen|kunde',
  'kunden|kontakte|datensatze|eintrage|stuck|stk|personne|personnes|lignes',
  'enregistrements|clientes|personas|registros|contactos|pessoas|contatos|clienti|persone',
  'contatti|righe|klanten|stuks|osob|osoby|osoba|klient|klienci|klientow|rekordow|rekordy',
  'szt|человек|человека|чел|клиент|клиента|клиентов|запись|записи|записей|шт|контакт',
  'контакта|контактов|строк|строки|осіб|особи|клієнт|клієнти|клієнтів|записів|kisi',
  'musteri|kayit|adet|satir|uye|شخص|اشخاص|عميل|عملاء|سجل|سجلات|جهة|khach hang|nguoi',
  'ban ghi|dong|名|人|件|条|條|個|个|位|条记录|筆|명|건|개|lidi|zaznamu|hlo|fo|st|kpl',
]);

/** `共 2 条记录`, `총 2명`, `Ilość rekordów: 2`: words before a number that counts the rows above. */
export const countedWords: readonly string[] = split([
  '共|共计|共計|总共|全|計|총|전체|ilosc rekordow|liczba rekordow|ilosc|number of clients',
  'number of customers|number of contacts|anzahl kunden|anzahl datensatze|anzahl kontakte',
  "nombre de clients|nombre d'enregistrements|numero de clientes|numero de clienti",
  'numero clienti|aantal|aantal klanten|количество клиентов|количество записей',
  'число записей|кількість клієнтів|кількість записів|musteri sayisi|toplam musteri',
  'عدد العملاء|عدد الاشخاص|so luong|so khach hang|pocet|pocet zaznamu',
]);

function split(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}
