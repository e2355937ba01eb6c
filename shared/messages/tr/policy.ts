import type { Translated } from '../message-shape.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  faults: {
    'yaml.syntax': 'Bu satır geçerli YAML değil. Girintiye, iki noktalara ve tırnaklara bakın.',
    'yaml.too_large': 'Metin, bir kural takımı için çok uzun.',
    'field.missing': 'Burada gerekli bir alan eksik.',
    'field.unknown': 'Bu ad bilinmiyor. Yazımını kontrol edin.',
    'field.wrong_type': 'Burada başka tür bir değer bekleniyor, örneğin metin yerine sayı.',
    'field.out_of_range': 'Bu sayı çok küçük veya çok büyük.',
    'value.unknown': 'Bu kelime izin verilenlerden değil.',
    'text.language_missing': 'Metin dört dilde de bulunmalı.',
    'day.invalid': 'Tarih şöyle yazılır: 2026-11-22.',
    'country.invalid': 'Ülke iki büyük harftir, örneğin TR.',
    'rule.duplicate_id': 'İki kuralın adı aynı.',
    'rule.duplicate_finding': 'İki kural aynı kişi grubuyla ilgili.',
    'trigger.duplicate': 'Aynı olay iki kez yazılmış.',
    'source.missing': 'Her kural nereden geldiğini söylemeli.',
    unknown: 'Bu satır bu hâliyle kullanılamaz.',
  },
} satisfies Translated<typeof english, 'tr'>;
