import type { Translated } from '../message-shape.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs = {
  phases: {
    reading: 'Чтение списков',
    checking: 'Чтение файла',
    looking: 'Просмотр папок',
    matching: 'Поиск строк одного человека',
    evaluating: 'Применение правил',
    planning: 'Подготовка',
    deleting: 'Удаление',
    rewriting: 'Перезапись файла рабочей области без них',
    encrypting: 'Шифрование файла рабочей области заново',
    searching: 'Поиск остатков',
    writing: 'Запись файлов',
  },
  rowsPerSecond: {
    one: '{n} строка в секунду',
    few: '{n} строки в секунду',
    many: '{n} строк в секунду',
    other: '{n} строки в секунду',
  },
  secondsLeft: {
    one: 'осталась примерно {n} секунда',
    few: 'осталось примерно {n} секунды',
    many: 'осталось примерно {n} секунд',
    other: 'осталось примерно {n} секунды',
  },
  minutesLeft: {
    one: 'осталась примерно {n} минута',
    few: 'осталось примерно {n} минуты',
    many: 'осталось примерно {n} минут',
    other: 'осталось примерно {n} минуты',
  },
} satisfies Translated<typeof english, 'ru'>;
