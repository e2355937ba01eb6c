import type { Translated } from '../message-shape.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  faults: {
    'policy.too_large': 'Metin, bir kural takımı için çok uzun.',
    'policy.syntax':
      'Bu satır geçerli YAML değil veya aynı anahtar iki kez yazılmış. Girintiye, iki noktalara ve tırnaklara bakın.',
    'policy.alias':
      'Burada başvurulara, etiketlere ve birleştirmeye (&, *, !, <<) izin verilmez. Değerleri açıkça yazın.',
    'policy.key': 'Bu anahtar burada kullanılamaz.',
    'policy.missing': 'Burada gerekli bir alan eksik.',
    'policy.unknown_key': 'Bu ad bilinmiyor. Yazımını kontrol edin.',
    'policy.wrong_type': 'Burada başka tür bir değer bekleniyor, örneğin metin yerine sayı.',
    'policy.out_of_range': 'Bu sayı çok küçük veya çok büyük.',
    'policy.too_many': 'Burada çok fazla girdi var.',
    'policy.malformed':
      'Bu doğru biçimde yazılmamış: kimlik küçük harf, rakam ve tireyle, sürüm 1.0.0 gibi, adres https:// ile başlayarak, ülke DE gibi yazılır.',
    'policy.unknown_word': 'Bu kelime izin verilenlerden değil.',
    'policy.empty_text': 'Metin dört dilde de bulunmalı.',
    'policy.recipe_unfit':
      'Bu sütun bu yolla anonimleştirilemez. Başka bir yol seçin veya “remove” (kaldır) yazın.',
    'policy.two_rules_for_finding': 'İki kural aynı kişi grubuyla ilgili.',
    'policy.same_rule_id': 'İki kuralın id’si aynı.',
    'policy.consent_above_majority': 'Kendi rızası için yaş, reşitlik yaşından yüksek.',
    'policy.trigger_twice': 'Aynı olay iki kez yazılmış.',
    'policy.fallback_is_trigger': 'Yedek olay, süreyi başlatan olaylar arasında zaten var.',
    'policy.due_soon_too_long': '“Yakında doluyor” bütün süreden daha erken başlıyor.',
    'policy.country_twice': 'Aynı ülke iki kez yazılmış.',
    'policy.trade_alone':
      'Bunlar bir iş kolunun kurallarıdır. Yanlarında bir ülkenin kuralları gerekir: ülke+iş kolu.',
    'policy.two_clocks_for_part': 'Kartın aynı bölümü için iki süre belirlenmiş.',
    'policy.clock_under_duty':
      'Bu süre, aynı kuralların bu bölümün saklanmasını istediği süreden önce bitiyor.',
    'policy.country_not_listed': 'Bu ülke, bu kuralların ülkeleri arasında değil.',
    unknown: 'Bu satır bu hâliyle kullanılamaz.',
  },
} satisfies Translated<typeof english, 'tr'>;
