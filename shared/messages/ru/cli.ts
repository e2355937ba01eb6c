import type { Translated } from '../message-shape.ts';
import type { cli as english } from '../en/cli.ts';

export const cli = {
  usage: `lethe: находит в ваших списках тех, кто отказался, кто несовершеннолетний и чей срок хранения истёк.

  lethe audit FILE...                       посмотреть файлы и ничего после себя не оставить
  lethe import FILE... --workspace W        загрузить списки в рабочую область
  lethe scan --workspace W                  применить правила и вывести результат
  lethe apply --workspace W --do anonymise|purge|export|keep|restrict|lift|slim --select EXPR --out DIR
  lethe undo --workspace W BATCH            вернуть сделанное, пока не истекли дни для этого
  lethe correct --workspace W --source N --row N --column NAME --value TEXT --reason TEXT
  lethe clean --workspace W --out DIR       записать очищенную копию каждого списка
  lethe suppress add|check|export --workspace W [FILE]
  lethe policy list|show ID|check FILE|compare ID ID
  lethe verify FILE                         проверить акт или выгруженный журнал
  lethe forms --workspace W BATCH --out DIR записать акты и письма, которых требует закон после решения
  lethe trail --workspace W --out DIR       записать подписанный журнал действий
  lethe person --workspace W QUERY [--pack DIR]   найти человека и записать для него копию его данных
  lethe backup --workspace W --out FILE     записать зашифрованную копию рабочей области
  lethe restore FILE --workspace W          восстановить её без тех, кого с тех пор стёрли
  lethe originals find|shred|replace ...    найти, затереть или заменить исходные файлы

  --json  --jsonl  --policy P  --country CC  --today YYYY-MM-DD  --records  --fail-on KIND,...
  Ключ рабочей области: --passphrase-file F, LETHE_PASSPHRASE или запрос в терминале. Никогда не аргументом.`,
  passphrase: 'Парольная фраза рабочей области: ',
  newPassphrase: 'Парольная фраза новой рабочей области (не короче 10 знаков): ',
  repeatPassphrase: 'Та же парольная фраза ещё раз: ',
  passphrasesDiffer: 'Парольные фразы не совпадают.',
  needsPassphrase: 'Нужна парольная фраза: --passphrase-file, LETHE_PASSPHRASE или терминал.',
  unknownCommand: 'Команды «{name}» нет.',
  unknownOption: 'Параметра {name} здесь нет.',
  missingValue: 'Параметру {name} нужно значение.',
  invalidValue: 'Значение {name} не подходит.',
  missingOption: 'Нужен параметр {name}.',
  missingFile: 'Укажите хотя бы один файл.',
  next: 'Что делать: {next}',
  imported: {
    one: '{file}: прочитана {n} строка',
    few: '{file}: прочитано {n} строки',
    many: '{file}: прочитано {n} строк',
    other: '{file}: прочитано {n} строки',
  },
  importedDetail: 'записей {records}, пустых {empty}, отложено {setAside}',
  suppressedRows: {
    one: '{n} строка не загружена: этот человек раньше отказался или был удалён.',
    few: '{n} строки не загружены: эти люди раньше отказались или были удалены.',
    many: '{n} строк не загружено: эти люди раньше отказались или были удалены.',
    other: '{n} строки не загружено: эти люди раньше отказались или были удалены.',
  },
  openQuestions: {
    one: 'Открыт {n} вопрос, ответ на который изменит результат. См. «Вопросы» в окне программы.',
    few: 'Открыто {n} вопроса, ответы на которые изменят результат. См. «Вопросы» в окне программы.',
    many: 'Открыто {n} вопросов, ответы на которые изменят результат. См. «Вопросы» в окне программы.',
    other:
      'Открыто {n} вопроса, ответы на которые изменят результат. См. «Вопросы» в окне программы.',
  },
  peopleFound: {
    one: '{n} человек',
    few: '{n} человека',
    many: '{n} человек',
    other: '{n} человека',
  },
  confirm: {
    one: 'Это касается {n} человека. Введите {n}, чтобы продолжить: ',
    few: 'Это касается {n} человек. Введите {n}, чтобы продолжить: ',
    many: 'Это касается {n} человек. Введите {n}, чтобы продолжить: ',
    other: 'Это касается {n} человека. Введите {n}, чтобы продолжить: ',
  },
  needsYes: 'Ничего не сделано. Подтвердите параметром --yes или сначала посмотрите с --dry-run.',
  noForms:
    'Для этого решения форм нет: пока его можно отменить, ничего не уничтожено, либо ничего не удалялось.',
  needsBatch:
    'Назовите одно решение: его номер или хотя бы первые 8 знаков, как в именах его файлов.',
  broughtBack: {
    one: '{n} строка возвращена как была.',
    few: '{n} строки возвращены как были.',
    many: '{n} строк возвращено как было.',
    other: '{n} строки возвращено как было.',
  },
  undoLeft: {
    one: '{n} строка не возвращена: её список убран или её изменило более позднее решение.',
    few: '{n} строки не возвращены: их списки убраны или их изменило более позднее решение.',
    many: '{n} строк не возвращено: их списки убраны или их изменило более позднее решение.',
    other: '{n} строки не возвращено: их списки убраны или их изменило более позднее решение.',
  },
  undoUntil: 'Убрано, но ещё не уничтожено: до {day} можно вернуть командой lethe undo {batch}',
  dryRun: 'Ничего не изменено: это была проба.',
  erasedNotTold:
    'Удалённых людей в этих файлах нет: их адресов Lethe не хранит. Для них возьмите свежую выгрузку FILE: lethe suppress export --as plain FILE',
  programs: 'Программы, которые принимают отказы: {programs}',
  written: 'Записано: {file}',
  done: 'Готово.',
  intact: 'Цел: после записи файл не меняли.',
  broken: 'Не цел.',
  partsDiffer: 'Решения говорят о людях целиком. У этих частей каждой карточки другие сроки:',
  withWholeCard: 'вместе с карточкой',
  partPeriod: '{count} мес., затем {act}',
  draftPeriod: 'строка {line}: {part}, месяцев: {count}',
  draftUnused: {
    one: 'Не использовано {n} предложение со сроком; оно стоит в начале черновика.',
    few: 'Не использовано {n} предложения со сроком; они стоят в начале черновика.',
    many: 'Не использовано {n} предложений со сроком; они стоят в начале черновика.',
    other: 'Не использовано {n} предложения со сроком; они стоят в начале черновика.',
  },
  draftNext: 'Сверьте каждый срок с его предложением, затем: lethe policy check FILE',
  policyValid: 'Эти правила можно использовать.',
  faultLine: 'строка {line}: {text}',
  fault: '{path}: {text}',
} satisfies Translated<typeof english, 'ru'>;
