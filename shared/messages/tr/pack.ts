import type { Translated } from '../message-shape.ts';
import type { pack as english } from '../en/pack.ts';
import { card } from './card.ts';
import { findings } from './findings.ts';
import { sources } from './sources.ts';

export const pack: Translated<typeof english, 'tr'> = {
  title: 'Verileriniz',
  intro:
    'İletişim listelerimizde sizinle ilgili ne varsa, yazıldığı biçimiyle ve bundan çıkanlarla birlikte buradadır. Aynı bilgiler, başka programların okuyabileceği biçimde yandaki dosyadadır.',
  rows: 'Listelerimizde yazanlar',
  row: 'satır {row}',
  consent: 'Size yazabilir veya sizi arayabilir miyiz?',
  answers: 'Yanıtlarınız, en yenisi başta',
  undated: 'tarih bilinmiyor',
  everyChannel: 'her kanal',
  found: 'Bundan çıkan sonuç',
  dates: 'Tarihler',
  adultOn: 'Reşit olduğu gün',
  keptFrom: 'Sürenin başlangıcı',
  keptUntil: 'Saklama sonu',
  blanks: 'Elle doldurulacaklar',
  rights:
    'Bu verilerin düzeltilmesini, silinmesini, kullanımının kısıtlanmasını ve başka birine verilmesini isteyebilirsiniz; rızanızı dilediğiniz an geri alabilir, reklama itiraz edebilirsiniz. Bizimle aynı görüşte değilseniz Kişisel Verileri Koruma Kurulu’na veya yetkili denetim makamına şikâyette bulunabilirsiniz. KVKK m. 11, 13, 14; GDPR m. 15–22.',
  notAdvice:
    'Bir program tarafından, içine aktarılan listelerden yazılmıştır. İşletmenin başka sistemlerinde başka veriler bulunabilir. Hukuki danışmanlık değildir.',
  labels: {
    controller: 'Biz kimiz: ad ve adres',
    purposes: 'Verileri ne için kullanıyoruz',
    basis: 'Hangi hukuki sebeple',
    recipients: 'Kimlere aktarıldı',
    origin: 'Nereden elde ettik',
    transfers: 'Yurt dışına aktarılıp aktarılmadığı ve güvenceleri',
    signature: 'Tarih ve imza',
  },
  roles: sources.roles,
  channels: findings.channels,
  states: findings.consent,
  kinds: card.found,
};
