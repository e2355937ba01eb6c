import type { Translated } from '../message-shape.ts';
import type { originals as english } from '../en/originals.ts';

export const originals = {
  choose: 'Yok edilecek dosyaları seçin.',
  shred: 'Seçilen dosyaları imha et',
  replace: 'Yerlerine temizlenmiş kopyaları koy',
  replaceHint:
    'Kopyalarda yalnızca içe aktarılan listeler, düz değerler olarak bulunur. Çalışma kitabının öteki sayfaları, formülleri, renkleri ve resimleri yoktur: gerekenleri, silinen kişiler olmadan, başka yere kaydedin.',
  limits:
    'Diskteki verilerin üzerine yazılır ve geri dönüş yoktur. Bir SSD, USB bellek veya eşitlenen klasör, hiçbir programın ulaşamadığı eski blokları ya da sürümleri saklayabilir; disk şifrelemesi buna karşı korur.',
  confirm: 'Onaylamak için seçilen dosya sayısını yazın: {n}',
  act: 'Şimdi yap',
  search: 'Bu listelerin başka kopyalarını ara',
  searchTitle: 'Bu listelerin başka kopyaları olabilir',
  searchHint:
    'Lethe; İndirilenler, Masaüstü ve Belgeler ile listelerinizin geldiği klasörlerde, adı ne olursa olsun içeriği tıpatıp aynı olan dosyaları arar.',
  otherFolder: 'Başka bir klasörde ara: içinden herhangi bir dosyayı seçin',
  searched:
    'Bakılan dosya: {files}. Bulunan kopya: {found}. Okunamayan klasör ve dosya: {unreadable}.',
  copyOf: '{list} ile aynı içerik',
  done: 'Dosyalara ne oldu',
  outcomes: {
    shredded: 'üzerine yazıldı ve silindi',
    replaced: 'yerine temizlenmiş kopya kondu; eski dosyanın üzerine yazıldı ve silindi',
    not_imported: 'dokunulmadı: içeriği içe aktarılan bir listeninki değil',
    missing: 'artık yerinde değil',
    failed: 'değiştirilemedi: başka programlarda kapatıp yeniden deneyin',
  },
} satisfies Translated<typeof english, 'tr'>;
