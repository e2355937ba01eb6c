import type { Translated } from '../message-shape.ts';
import type { start as english } from '../en/start.ts';

export const start = {
  chooseLanguage: 'Dilinizi seçin',
  welcome: 'Lethe’ye hoş geldiniz',
  intro:
    'Lethe kişi listelerinize bakar; hayır diyenleri, reşit olmayan veya olmayabilecekleri ve verileri fazla uzun saklananları bulur. Ne olacağına siz karar verirsiniz. Her şey bu bilgisayarda kalır.',
  workspaces: 'Çalışma alanlarınız',
  workspacesHint: 'Her işletme için bir tane. Her zaman şifrelidir.',
  noWorkspaces: 'Henüz çalışma alanı yok. Bir tane oluşturun veya önce bir örnekle göz atın.',
  changedOn: '{day} tarihinde değişti',
  open: 'Aç',
  openNamed: '{name} çalışma alanını aç',
  create: 'Yeni çalışma alanı oluştur',
  otherFile: 'Başka bir yerdeki çalışma alanı dosyasını aç',
  sample: 'Bir örnekle deneyin',
  sampleHint: 'Kişiler uydurma; her şeyi deneyebilirsiniz. Kendi verilerinize dokunulmaz.',
  sampleOpen: '“{name}” örneğini aç',
  sampleWorkspace: 'Örnek: {name}',
  samplePassphraseHint:
    'Örnek için ayrı bir çalışma alanı oluşturulur. Korumak için herhangi bir parola cümlesi seçin.',
  name: 'İşletmenin adı',
  nameHint: 'Örneğin: Salon Anna',
  country: 'İşletmenin bulunduğu ülke',
  countryHint:
    'Lethe gizlilik kurallarını ülkeye göre seçer, telefon numaralarını da ona göre okur. Sonradan değiştirebilirsiniz.',
  protection: 'Nasıl kilitlensin',
  byPassphrase: 'Parola cümlesiyle',
  byKeychain: 'Bu bilgisayarın anahtar kasasıyla',
  keychainHint:
    'Bu bilgisayarda oturum açtığınızda kendiliğinden açılır, başka hiçbir bilgisayarda açılmaz.',
  passphrase: 'Parola cümlesi',
  passphraseHint: 'En az 10 karakter. Birbiriyle ilgisiz dört beş kelime iyi olur.',
  passphraseAgain: 'Aynı parola cümlesi yeniden',
  passphraseLost:
    'Yazıp güvenli bir yerde saklayın. O olmadan çalışma alanını kimse açamaz, biz bile.',
  passphraseShort: 'En az 10 karakter kullanın.',
  passphrasesDiffer: 'İki parola cümlesi henüz aynı değil.',
  showPassphrase: 'Parola cümlesini göster veya gizle',
  capsLock: 'Caps Lock (büyük harf kilidi) açık.',
  createAction: 'Çalışma alanını oluştur',
  nameNeeded: 'Çalışma alanına bir ad verin.',
  countryNeeded: 'Bir ülke seçin.',
  openTitle: '“{name}” çalışma alanını aç',
  openAction: 'Aç',
  wasLocked:
    'Bir süre işlem yapılmadığı için Lethe kendini kilitledi. Hiçbir şey kaybolmadı: çalışma alanınızı yeniden açın.',
  recoveryHint: 'Unuttunuz mu? Buraya kurtarma kodunu yazın.',
} satisfies Translated<typeof english, 'tr'>;
