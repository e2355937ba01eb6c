import type { Translated } from '../message-shape.ts';
import type { host as english } from '../en/host.ts';

export const host = {
  noWindow:
    'تعذّر على Lethe فتح نافذته: {reason} يمكنك تثبيت Google Chrome أو Microsoft Edge أو Chromium، أو التشغيل مع LETHE_FETCH_ELECTRON=1 حيث يُسمح بالإنترنت. وإلى ذلك الحين إليك ما يجده Lethe في قوائمه النموذجية، في هذه الطرفية.',
  noDisplay: 'لا توجد شاشة في هذه الجلسة.',
  noBrowser: 'لم يُعثر على Electron ولا على متصفح Chrome أو Edge أو Chromium.',
  sampleHeading: 'نموذج: {name}',
  starting: 'يبدأ Lethe …',
  refusedSwitch: 'لا يعمل Lethe مع الخيار «{name}» لأنه قد يزيل إحدى وسائل الحماية. شغّله من دونه.',
  refusedSandbox:
    'لا يتيح هذا النظام لمثل هذه البرامج بيئةً معزولة، ولا يفتح Lethe نافذته من دونها. ثبّت Lethe من ملف ‎.deb بدلًا من AppImage: ففيه الإذن الذي يطلبه النظام.',
  windowTitle: 'Lethe',
  menu: {
    file: 'ملف',
    edit: 'تحرير',
    view: 'عرض',
    window: 'نافذة',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    zoomReset: 'الحجم العادي',
    fullScreen: 'ملء الشاشة',
    quit: 'إنهاء Lethe',
  },
} satisfies Translated<typeof english, 'ar'>;
