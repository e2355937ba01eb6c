import type { Translated } from '../message-shape.ts';
import type { trail as english } from '../en/trail.ts';

export const trail = {
  kinds: {
    'workspace.created': 'Рабочая область создана',
    'workspace.older_copy': 'Возвращена более старая копия рабочей области',
    'source.imported': 'Список загружен',
    'source.removed': 'Список убран',
    'mapping.answered': 'Значение столбца указано',
    'policy.chosen': 'Правила выбраны',
    'policy.changed': 'Правила изменены',
    'hold.placed': 'Человек оставлен, с причиной',
    'hold.released': 'Запрет на удаление снят',
    'disposition.run': 'Решение выполнено',
    'erasure.finished': 'Удаление закончено и проверено',
    'batch.undone': 'Решение отменено, данные возвращены',
    'undo.ended': 'Срок на возврат прошёл, ключ уничтожен',
    'suppression.added': 'Добавлено в стоп-лист',
    'suppression.exported': 'Стоп-лист выгружен',
    'copies.written': 'Очищенные копии записаны',
    'trail.exported': 'Журнал выгружен',
    'pair.decided': 'Принято решение о паре',
    'pair.undone': 'Решение о паре отменено',
  },
  suppressionReasons: {
    erased: 'Удалены',
    withdrawn: 'Отозвали согласие',
    added: 'Добавлены вами',
  },
  fingerprints: {
    email: 'Эл. почта',
    phone: 'Телефон',
    email_name: 'Почта вместе с именем',
    phone_name: 'Телефон вместе с именем',
    name_birth: 'Имя вместе с датой рождения',
    record_name: 'Номер записи в другой системе вместе с именем',
  },
  broken: {
    shape: 'У файла не тот вид, в каком пишет Lethe.',
    signature: 'Подпись не относится к этому содержанию.',
    entry: 'Одна из записей изменена.',
    order: 'Записей не хватает или порядок нарушен.',
    head: 'Последняя запись — не та, что подписана.',
    count: 'Число записей не то, что подписано.',
    key: 'Ключ или рабочая область не те, что в более раннем документе.',
    checkpoint: 'Журнал расходится с тем, что зафиксировал более ранний документ: его переписали.',
  },
} satisfies Translated<typeof english, 'ru'>;
