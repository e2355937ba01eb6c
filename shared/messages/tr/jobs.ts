import type { Translated } from '../message-shape.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs = {
  phases: {
    reading: 'Listeler okunuyor',
    checking: 'Dosya okunuyor',
    looking: 'Klasörlere bakılıyor',
    matching: 'Aynı kişiye ait satırlar bulunuyor',
    evaluating: 'Kurallar uygulanıyor',
    planning: 'Hazırlanıyor',
    deleting: 'Kaldırılıyor',
    rewriting: 'Çalışma alanı dosyası onlarsız yeniden yazılıyor',
    encrypting: 'Çalışma alanı dosyası yeniden şifreleniyor',
    searching: 'Kalan var mı diye aranıyor',
    writing: 'Dosyalar yazılıyor',
  },
  rowsPerSecond: { one: 'saniyede {n} satır', other: 'saniyede {n} satır' },
  secondsLeft: { one: 'yaklaşık {n} saniye kaldı', other: 'yaklaşık {n} saniye kaldı' },
  minutesLeft: { one: 'yaklaşık {n} dakika kaldı', other: 'yaklaşık {n} dakika kaldı' },
} satisfies Translated<typeof english, 'tr'>;
