import type { Translated } from '../message-shape.ts';
import type { cli as english } from '../en/cli.ts';

export const cli = {
  usage: `lethe: listelerinizde hayır diyenleri, reşit olmayanları ve saklama süresi dolanları bulur.

  lethe audit FILE...                       dosyalara bakar, geride hiçbir şey bırakmaz
  lethe import FILE... --workspace W        listeleri bir çalışma alanına alır
  lethe scan --workspace W                  kuralları uygular ve sonucu yazar
  lethe apply --workspace W --do anonymise|purge|export|keep|restrict|lift|slim --select EXPR --out DIR
  lethe undo --workspace W BATCH            geri alma günleri dolmadan bir kararı geri alır
  lethe correct --workspace W --source N --row N --column NAME --value TEXT --reason TEXT
  lethe clean --workspace W --out DIR       her listenin temizlenmiş kopyasını yazar
  lethe suppress add|check|export --workspace W [FILE]
  lethe policy list|show ID|check FILE|compare ID ID
  lethe verify FILE                         bir tutanağı veya dışa aktarılmış kaydı denetler
  lethe forms --workspace W BATCH --out DIR bir karardan sonra yasanın istediği belgeleri ve mektupları yazar
  lethe trail --workspace W --out DIR       imzalı işlem kaydını yazar
  lethe person --workspace W QUERY [--pack DIR]   bir kişiyi bulur, verilerinin kopyasını yazar
  lethe backup --workspace W --out FILE     çalışma alanının şifreli bir kopyasını yazar
  lethe restore FILE --workspace W          onu, o zamandan beri silinenler olmadan geri yükler
  lethe originals find|shred|replace ...    özgün dosyaları bulur, üzerine yazar veya değiştirir

  --json  --jsonl  --policy P  --country CC  --today YYYY-MM-DD  --records  --fail-on KIND,...
  Çalışma alanının anahtarı: --passphrase-file F, LETHE_PASSPHRASE veya uçbirimde soru. Asla argüman değil.`,
  passphrase: 'Çalışma alanının parola cümlesi: ',
  newPassphrase: 'Yeni çalışma alanı için parola cümlesi (en az 10 karakter): ',
  repeatPassphrase: 'Aynı parola cümlesi yeniden: ',
  passphrasesDiffer: 'İki parola cümlesi aynı değil.',
  needsPassphrase:
    'Bir parola cümlesi gerekli: --passphrase-file, LETHE_PASSPHRASE veya bir uçbirim.',
  unknownCommand: '“{name}” diye bir komut yok.',
  unknownOption: 'Burada {name} diye bir seçenek yok.',
  missingValue: '{name} seçeneğinin bir değere ihtiyacı var.',
  invalidValue: '{name} değeri kullanılamaz.',
  missingOption: '{name} seçeneği gerekli.',
  missingFile: 'En az bir dosya belirtin.',
  next: 'Ne yapmalı: {next}',
  imported: { one: '{file}: {n} satır okundu', other: '{file}: {n} satır okundu' },
  importedDetail: 'kayıt {records}, boş {empty}, ayrılan {setAside}',
  suppressedRows: {
    one: '{n} satır içe aktarılmadı: bu kişi daha önce hayır demişti veya silinmişti.',
    other: '{n} satır içe aktarılmadı: bu kişiler daha önce hayır demişti veya silinmişti.',
  },
  openQuestions: {
    one: 'Yanıtı sonucu değiştirecek {n} soru açık. Penceredeki Sorular bölümüne bakın.',
    other: 'Yanıtı sonucu değiştirecek {n} soru açık. Penceredeki Sorular bölümüne bakın.',
  },
  peopleFound: { one: '{n} kişi', other: '{n} kişi' },
  confirm: {
    one: 'Bu, {n} kişiyi ilgilendiriyor. Devam etmek için {n} yazın: ',
    other: 'Bu, {n} kişiyi ilgilendiriyor. Devam etmek için {n} yazın: ',
  },
  needsYes: 'Hiçbir şey yapılmadı. Onaylamak için --yes, önce bakmak için --dry-run verin.',
  noForms:
    'Bu karar için belge yok: geri alınabildiği sürece hiçbir şey yok edilmiş sayılmaz ya da bir şey silinmemiştir.',
  needsBatch:
    'Bir karar belirtin: numarası ya da dosya adlarında geçtiği gibi en az ilk 8 karakteri.',
  broughtBack: {
    one: '{n} satır olduğu gibi geri geldi.',
    other: '{n} satır olduğu gibi geri geldi.',
  },
  undoLeft: {
    one: '{n} satır geri gelmedi: listesi kaldırıldı ya da sonraki bir karar onu değiştirdi.',
    other:
      '{n} satır geri gelmedi: listeleri kaldırıldı ya da sonraki bir karar onları değiştirdi.',
  },
  undoUntil:
    'Kaldırıldı, henüz silinmedi: {day} gününe kadar şu komutla geri alınabilir: lethe undo {batch}',
  dryRun: 'Hiçbir şey değişmedi: bu bir denemeydi.',
  erasedNotTold:
    'Silinen kişiler bu dosyalarda yoktur: Lethe onların adreslerini saklamaz. Onlar için yeni bir dışa aktarım alın: lethe suppress export --as plain FILE',
  programs: 'Retleri geri alan programlar: {programs}',
  written: 'Yazıldı: {file}',
  done: 'Tamam.',
  intact: 'Sağlam: Lethe yazdıktan sonra hiçbir şey değişmemiş.',
  broken: 'Sağlam değil.',
  partsDiffer: 'Kararlar kişinin bütünü içindir. Her kartın şu bölümlerinin süresi farklı:',
  withWholeCard: 'kartın tümüyle',
  partPeriod: '{count} ay, sonra {act}',
  draftPeriod: 'satır {line}: {part}, {count} ay',
  draftUnused: {
    one: 'Süre içeren {n} cümle kullanılmadı; taslağın başında duruyor.',
    other: 'Süre içeren {n} cümle kullanılmadı; taslağın başında duruyorlar.',
  },
  draftNext: 'Her süreyi cümlesiyle karşılaştırın, sonra: lethe policy check FILE',
  policyValid: 'Bu kurallar kullanılabilir.',
  faultLine: 'satır {line}: {text}',
  fault: '{path}: {text}',
} satisfies Translated<typeof english, 'tr'>;
