import type { Translated } from '../message-shape.ts';
import type { host as english } from '../en/host.ts';

export const host = {
  noWindow:
    'Lethe не смогла открыть окно: {reason} Установите Google Chrome, Microsoft Edge или Chromium либо запустите с LETHE_FETCH_ELECTRON=1 там, где есть интернет. А пока вот что Lethe находит в своих примерах, прямо в этом терминале.',
  noDisplay: 'в этом сеансе нет экрана.',
  noBrowser: 'не найдены ни Electron, ни браузер Chrome, Edge или Chromium.',
  sampleHeading: 'Пример: {name}',
  starting: 'Lethe запускается …',
  refusedSwitch:
    'Lethe не запускается с параметром «{name}»: он мог бы снять одну из защит. Запустите её без него.',
  refusedSandbox:
    'Система не даёт таким программам изолированной среды, а без неё Lethe окна не открывает. Установите Lethe из файла .deb вместо AppImage: в нём есть разрешение, которого требует система.',
  windowTitle: 'Lethe',
  menu: {
    file: 'Файл',
    edit: 'Правка',
    view: 'Вид',
    window: 'Окно',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выделить всё',
    zoomIn: 'Крупнее',
    zoomOut: 'Мельче',
    zoomReset: 'Обычный размер',
    fullScreen: 'Во весь экран',
    quit: 'Выйти из Lethe',
  },
} satisfies Translated<typeof english, 'ru'>;
