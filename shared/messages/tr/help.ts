import type { Translated } from '../message-shape.ts';
import type { help as english } from '../en/help.ts';

export const help = {
  label: 'Yardım',
  open: 'Yardımı aç',
  close: 'Yardımı kapat',
  all: 'Bütün yardım sayfaları',
  glossary: 'Sözlük',
  terms: {
    controller: {
      word: 'Veri sorumlusu',
      meaning:
        'Kişisel verilerin neden ve nasıl kullanıldığına karar veren işletme: çoğunlukla siz.',
      forms: 'veri sorumlusu\\p{L}*',
    },
    person: {
      word: 'Kişi (ilgili kişi)',
      meaning: 'Verilerin ait olduğu insan. Bir kişi birkaç satırda bulunabilir.',
      forms: 'ilgili kişi(?:nin|ye|ler)?',
    },
    consent: {
      word: 'Açık rıza',
      meaning:
        'Belirli bir kullanıma özgürce verilen açık bir evet. Susmak ya da önceden işaretlenmiş kutu rıza değildir.',
      forms: '(?:açık )?rıza(?:sı|sını|ya|nın|yı|larını|ları)?',
    },
    withdrawal: {
      word: 'Rızanın geri çekilmesi',
      meaning:
        'Verilen rızanın geri alınması. Vermek kadar kolay olmalıdır ve size ulaştığı andan itibaren geçerlidir.',
      forms:
        'rızanın geri (?:çekilmesi|alınması)|rızasını geri çeken\\p{L}*|abonelikten çık\\p{L}*',
    },
    suppression: {
      word: 'İletişim yasağı listesi',
      meaning:
        'Hayır diyen ya da silinen kişilerin parmak izleri; yalnızca yanlışlıkla yeniden aranmamaları için saklanır.',
      forms: 'iletişim yasağı listesi\\p{L}*',
    },
    retention: {
      word: 'Saklama süresi',
      meaning:
        'Verilerin ne kadar saklanabileceği. Genellikle son ziyaretten, alışverişten ya da görüşmeden başlar.',
      forms: 'saklama süre\\p{L}*',
    },
    hold: {
      word: 'Yasal saklama',
      meaning:
        'Bazı verileri saklama yükümlülüğü ya da nedeni, örneğin bir anlaşmazlık. Sürdüğü sürece hiçbir şey silinmez.',
      forms: 'yasal saklama\\p{L}*',
    },
    erasure: {
      word: 'Silme',
      meaning:
        'Bir kişinin verilerinin, isteği üzerine ya da saklama nedeni kalmadığı için kaldırılması.',
      forms: 'silme(?:yi|si|nin|den)?|silin(?:di|en|ir|mesi|mesini)',
    },
    anonymise: {
      word: 'Anonimleştirme',
      meaning:
        'Verileri, artık hiç kimsenin onlardan kimseyi tanıyamayacağı biçimde kalıcı olarak değiştirmek.',
      forms: 'anonimleştir\\p{L}*|anonim',
    },
    pseudonymise: {
      word: 'Takma adlı hâle getirme',
      meaning:
        'Adların yerine, bir anahtarla geri döndürülebilen belirteçler koymak. Hâlâ kişisel veridir.',
      forms: 'takma adlı\\p{L}*',
    },
  },
} satisfies Translated<typeof english, 'tr'>;
