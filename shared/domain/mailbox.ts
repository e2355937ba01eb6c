/** What a provider does with the part before the @. Sources: the providers' own help pages, from memory. */
type Provider = {
  readonly domains: readonly string[]; // all names of one mailbox; the first stands for them
  readonly tag: '+' | '-' | null; // what follows this sign is a tag of the user's own
  readonly ignoresDots: boolean;
  readonly hyphenIsDot: boolean;
};

const plain = { tag: '+', ignoresDots: false, hyphenIsDot: false } as const;

const PROVIDERS: readonly Provider[] = [
  { ...plain, domains: ['gmail.com', 'googlemail.com'], ignoresDots: true },
  {
    ...plain,
    domains: [
      'yandex.ru',
      'ya.ru',
      'yandex.com',
      'yandex.by',
      'yandex.kz',
      'yandex.ua',
      'yandex.uz',
      'yandex.com.tr',
      'narod.ru',
    ],
    hyphenIsDot: true,
  },
  ...[
    ['icloud.com', 'me.com', 'mac.com'],
    ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'],
    ['fastmail.com', 'fastmail.fm'],
    ...separate(
      'outlook.com hotmail.com live.com msn.com outlook.de outlook.fr outlook.com.tr hotmail.co.uk hotmail.de ' +
        'hotmail.fr hotmail.it hotmail.es hotmail.com.tr live.de live.fr live.co.uk mail.ru inbox.ru list.ru bk.ru ' +
        'internet.ru rambler.ru zoho.com zohomail.eu posteo.de mailbox.org hey.com tutanota.com tuta.io',
    ),
  ].map((domains) => ({ ...plain, domains })),
  ...separate(
    'yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk yahoo.com.tr yahoo.com.br yahoo.com.vn ymail.com ' +
      'rocketmail.com',
  ).map((domains) => ({ ...plain, tag: '-' as const, domains })),
];

const PROVIDER_OF: ReadonlyMap<string, Provider> = new Map(
  PROVIDERS.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)),
);

/**
 * The mailbox behind a normalised address, as far as its provider is known: without the tag, without dots where they
 * mean nothing, under one domain where there are several. Two addresses of one mailbox give the same text; at a
 * provider that is not in the table, every sign counts. For recognition only: nobody is written to at it.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const provider = PROVIDER_OF.get(email.slice(at + 1));
  if (at < 1 || provider === undefined) return email;
  const local = untagged(email.slice(0, at), provider.tag);
  const undotted = provider.ignoresDots ? local.replaceAll('.', '') || local : local;
  const spelt = provider.hyphenIsDot ? undotted.replaceAll('-', '.') : undotted;
  return `${spelt}@${provider.domains[0] ?? ''}`;
}

function untagged(local: string, tag: string | null): string {
  const from = tag === null || local.startsWith('"') ? -1 : local.indexOf(tag);
  return from > 0 ? local.slice(0, from) : local;
}

function separate(domains: string): string[][] {
  return domains.split(' ').map((domain) => [domain]);
}

/**
 * The mailbox behind a normalised address; a `+tag` goes at every provider, because nearly all take it for one and a
 * person who said no must be recognised. For recognition only; nobody is ever written to at it.
 */
export function canonicalEmail(email: string): string {
  const mailbox = mailboxOf(email);
  const at = mailbox.lastIndexOf('@');
  const plus = mailbox.indexOf('+');
  return plus > 0 && plus < at ? mailbox.slice(0, plus) + mailbox.slice(at) : mailbox;
}
