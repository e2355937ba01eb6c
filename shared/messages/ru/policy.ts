import type { Translated } from '../message-shape.ts';
import type { policy as english } from '../en/policy.ts';

export const policy = {
  faults: {
    'policy.too_large': 'Текст слишком длинный для набора правил.',
    'policy.syntax':
      'Эта строка — не верный YAML, или один ключ стоит дважды. Проверьте отступы, двоеточия и кавычки.',
    'policy.alias':
      'Ссылки, метки и слияние ключей (&, *, !, <<) здесь не допускаются. Напишите значения полностью.',
    'policy.key': 'Такой ключ здесь использовать нельзя.',
    'policy.missing': 'Здесь не хватает обязательного поля.',
    'policy.unknown_key': 'Такое название неизвестно. Проверьте написание.',
    'policy.wrong_type': 'Здесь нужно значение другого вида, например число вместо текста.',
    'policy.out_of_range': 'Число слишком маленькое или слишком большое.',
    'policy.unknown_word': 'Этого слова нет среди допустимых.',
    'policy.empty_text': 'Текст нужен на всех четырёх языках.',
    'policy.recipe_unfit':
      'Этот столбец нельзя обезличить таким способом. Выберите другой способ или «remove» (убрать).',
    'policy.two_rules_for_finding': 'Два правила об одной и той же группе людей.',
    'policy.same_rule_id': 'У двух правил одинаковый id.',
    'policy.consent_above_majority': 'Возраст собственного согласия выше возраста совершеннолетия.',
    'policy.trigger_twice': 'Одно и то же событие указано дважды.',
    'policy.fallback_is_trigger':
      'Запасное событие уже входит в события, от которых считается срок.',
    'policy.due_soon_too_long': '«Скоро истечёт» начинается раньше, чем длится весь срок.',
    'policy.country_twice': 'Одна и та же страна указана дважды.',
    'policy.country_not_listed': 'Этой страны нет среди стран этих правил.',
    unknown: 'Эту строку в таком виде использовать нельзя.',
  },
} satisfies Translated<typeof english, 'ru'>;
