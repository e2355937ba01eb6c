import type { Translated } from '../message-shape.ts';
import type { host as english } from '../en/host.ts';

export const host = {
  noWindow:
    'Lethe penceresini açamadı: {reason} Google Chrome, Microsoft Edge veya Chromium kurabilir ya da internete izin verilen bir yerde LETHE_FETCH_ELECTRON=1 ile başlatabilirsiniz. O zamana kadar, Lethe’nin örnek listelerde buldukları bu uçbirimde.',
  noDisplay: 'bu oturumda ekran yok.',
  noBrowser: 'Electron da Chrome, Edge veya Chromium tarayıcısı da bulunamadı.',
  sampleHeading: 'Örnek: {name}',
  starting: 'Lethe başlıyor …',
  refusedSwitch:
    'Lethe “{name}” seçeneğiyle başlamaz; bu seçenek korumalarından birini kaldırabilir. Onsuz başlatın.',
  refusedSandbox:
    'Bu bilgisayar bu tür programlara yalıtılmış bir ortam vermiyor; Lethe de onsuz pencere açmaz. AppImage yerine Lethe’nin .deb dosyasını kurun: sistemin istediği izin onunla gelir.',
  windowTitle: 'Lethe',
  menu: {
    file: 'Dosya',
    edit: 'Düzen',
    view: 'Görünüm',
    window: 'Pencere',
    undo: 'Geri al',
    redo: 'Yinele',
    cut: 'Kes',
    copy: 'Kopyala',
    paste: 'Yapıştır',
    selectAll: 'Tümünü seç',
    zoomIn: 'Büyüt',
    zoomOut: 'Küçült',
    zoomReset: 'Normal boyut',
    fullScreen: 'Tam ekran',
    quit: 'Lethe’den çık',
  },
} satisfies Translated<typeof english, 'tr'>;
