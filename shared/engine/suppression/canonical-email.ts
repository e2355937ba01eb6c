/** Domains of one provider, under which one mailbox answers: [all names, the name that stands for them]. */
const MAILBOX_FAMILIES: readonly (readonly [readonly string[], string])[] = [
  [['gmail.com', 'googlemail.com'], 'gmail.com'],
  [['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua'], 'yandex.ru'],
];
const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  MAILBOX_FAMILIES.flatMap(([names, standing]) => names.map((name) => [name, standing] as const)),
);

/**
 * The mailbox behind a normalised address: without its `+tag`, without Gmail's dots, with the hyphens of Yandex as dots,
 * and under one domain where a provider has several. Another spelling of one address gives the same form. For
 * recognition only; nobody is ever written to at it.
 */
export function canonicalEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return email;
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  const plus = local.indexOf('+');
  const untagged = plus > 0 ? local.slice(0, plus) : local;
  const provider = FAMILY_OF.get(domain) ?? domain;
  return `${spellingAt(provider, untagged)}@${provider}`;
}

function spellingAt(provider: string, local: string): string {
  if (provider === 'gmail.com') return local.replaceAll('.', '') || local;
  return provider === 'yandex.ru' ? local.replaceAll('-', '.') : local;
}
