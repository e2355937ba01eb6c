import type { Translated } from '../message-shape.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  faults: {
    'yaml.syntax': 'Эта строка — не верный YAML. Проверьте отступы, двоеточия и кавычки.',
    'yaml.too_large': 'Текст слишком длинный для набора правил.',
    'field.missing': 'Здесь не хватает обязательного поля.',
    'field.unknown': 'Такое название неизвестно. Проверьте написание.',
    'field.wrong_type': 'Здесь нужно значение другого вида, например число вместо текста.',
    'field.out_of_range': 'Число слишком маленькое или слишком большое.',
    'value.unknown': 'Этого слова нет среди допустимых.',
    'text.language_missing': 'Текст нужен на всех четырёх языках.',
    'day.invalid': 'Дата пишется так: 2026-11-22.',
    'country.invalid': 'Страна — две заглавные латинские буквы, например RU.',
    'rule.duplicate_id': 'У двух правил одинаковое название.',
    'rule.duplicate_finding': 'Два правила об одной и той же группе людей.',
    'trigger.duplicate': 'Одно и то же событие указано дважды.',
    'source.missing': 'У каждого правила должно быть указано, откуда оно взято.',
    unknown: 'Эту строку в таком виде использовать нельзя.',
  },
} satisfies Translated<typeof english, 'ru'>;
