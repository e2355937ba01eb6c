import type { Output } from '#contract/call.ts';
import type { CommandName } from '#contract/commands/index.ts';
import type { WindowApi } from '#contract/window-api.ts';

/**
 * A host with invented people, for screens without the program behind them: rendering tests and screenshots.
 * No imports at run time, so that it can be put into a browser page as it is.
 */
export type FakeOptions = {
  readonly language: 'en' | 'ru' | 'ar' | 'tr' | null;
  readonly theme: 'light' | 'dark' | 'system';
  readonly open: boolean;
  readonly empty: boolean;
  readonly people: number;
};

type Answers = { readonly [Name in CommandName]: (input: never) => Output<Name> };

export function createFakeLethe(options: FakeOptions): WindowApi<File> {
  const listeners = new Set<(name: never, payload: never) => void>();
  let preferences = {
    language: options.language,
    theme: options.theme,
    idleMinutes: 10,
    hideFromCapture: false,
  };
  let isOpen = options.open;
  let jobs = 0;
  const emit = (name: string, payload: unknown) => {
    for (const listener of listeners) listener(name as never, payload as never);
  };

  const names = [
    'Анна Кузнецова',
    'Мария Орлова',
    'Oliver Bennett',
    'ليلى حداد',
    'Zeynep Kaya',
    'Екатерина Виноградова-Александровская',
    'Sam \u202Egnp.exe',
    'Mehmet Yılmaz',
  ];
  const kindSets = [
    ['consent_withdrawn', 'over_retention'],
    ['minor'],
    [],
    ['may_be_minor', 'consent_missing', 'duplicate'],
    ['over_retention'],
    ['erasure_requested', 'consent_withdrawn'],
    ['forbidden_data'],
    ['suppressed_returned'],
  ] as const;
  const nameOf = (place: number): string => names[place % names.length] ?? '';

  function personRow(place: number): Output<'people/list'>['rows'][number] {
    const minor = place % 8 === 1;
    const doubtful = place % 8 === 3;
    return {
      id: `p${place + 1}`,
      name: nameOf(place),
      contact: place % 3 === 0 ? '+7 900 123-45-67' : `person${String(place + 1)}@example.com`,
      records: 1 + (place % 2),
      age: {
        status: minor ? 'minor' : doubtful ? 'may_be_minor' : place % 5 === 4 ? 'unknown' : 'adult',
        years: minor ? [9, 9] : doubtful ? [17, 18] : place % 5 === 4 ? null : [34, 34],
        adultOn: minor ? '2035-05-02' : null,
      },
      retention: {
        status: place % 8 === 0 ? 'expired' : 'within',
        trigger: 'last_visit',
        since: '2021-03-04',
        expiresOn: '2024-03-04',
      },
      kinds: [...(kindSets[place % kindSets.length] ?? [])],
      dueOn: place % 2 === 0 ? '2026-12-22' : null,
      proposed: place % 8 === 2 ? 'keep' : 'purge',
      held: place % 11 === 10,
    };
  }

  const policy = { id: 'eu-gdpr', version: '1.0.0' };
  const policyName = {
    en: 'European Union (GDPR)',
    ru: 'Европейский союз (GDPR)',
    ar: 'الاتحاد الأوروبي (GDPR)',
    tr: 'Avrupa Birliği (GDPR)',
  };
  const ruleText = {
    en: 'Somebody who withdrew consent must no longer be contacted, and data kept only for that goes.',
    ru: 'С тем, кто отозвал согласие, больше не связываются; данные, хранимые только для этого, удаляются.',
    ar: 'من سحب موافقته لا يُتواصل معه بعد ذلك، وتُحذف البيانات المحفوظة لهذا الغرض وحده.',
    tr: 'Rızasını geri çekenle artık iletişim kurulmaz; yalnızca bunun için tutulan veriler silinir.',
  };
  const summary: NonNullable<Output<'workspace/status'>> = {
    file: 'salon-anna.lethe',
    name: 'Salon Anna',
    protection: 'passphrase',
    country: 'DE',
    policy,
    today: '2026-11-24',
    todayFixed: false,
    sources: options.empty ? 0 : 2,
    records: options.empty ? 0 : 1843,
    people: options.empty ? 0 : options.people,
    pendingErasure: false,
  };
  const columns = [
    column(0, 'Имя', 'full_name', 0.98),
    column(1, 'E-mail', 'email', 0.99),
    column(2, 'Телефон', 'phone', 0.97),
    column(3, 'Дата рождения', 'birth_date', 0.95),
    { ...column(4, 'Рассылка', 'consent_general', 0.5), needsAnswer: true },
    column(5, 'Последний визит', 'last_visit_date', 0.8),
  ];
  function column(
    index: number,
    name: string,
    role: Output<'source/inspect'>['columns'][number]['role'],
    confidence: number,
  ): Output<'source/inspect'>['columns'][number] {
    return { index, name, role, channel: null, polarity: null, confidence, needsAnswer: false };
  }
  const clients: Output<'source/list'>['sources'][number] = {
    id: 1,
    importedOn: '2026-11-20',
    suppressed: 12,
    file: 'clients.xlsx',
    sheet: 'Клиенты 2024',
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    headerRow: 1,
    profile: 'Fresha',
    rowsRead: 1200,
    records: 1180,
    empty: 3,
    setAside: [{ row: 17, reason: 'row.too_many_cells' }],
    columns,
    dates: [],
    warnings: [{ code: 'sheet.hidden', detail: 'Лист2: 40' }],
  };
  const newsletter: Output<'source/list'>['sources'][number] = {
    ...clients,
    id: 2,
    file: 'newsletter.csv',
    sheet: null,
    format: 'csv',
    encoding: 'windows-1251',
    delimiter: ';',
    profile: null,
    rowsRead: 660,
    records: 655,
    empty: 5,
    setAside: [],
    suppressed: 0,
    warnings: [],
  };
  const outputs: Output<'copies/write'>['outputs'] = [
    { id: 'o1', name: 'clients (cleaned).xlsx', kind: 'cleaned_copy', bytes: 120_000 },
    { id: 'o2', name: 'newsletter (cleaned).csv', kind: 'cleaned_copy', bytes: 60_000 },
    { id: 'o3', name: 'receipt-2026-11-24.json', kind: 'receipt', bytes: 3000 },
    { id: 'o4', name: 'receipt-2026-11-24.html', kind: 'receipt_page', bytes: 9000 },
  ];
  const findings: Output<'overview/read'>['totals']['findings'] = {
    consent_withdrawn: 84,
    erasure_requested: 2,
    minor: 12,
    may_be_minor: 5,
    over_retention: 301,
    suppressed_returned: 3,
    forbidden_data: 1,
    consent_missing: 210,
    special_category: 7,
    duplicate: 19,
  };
  const totals = { records: 1843, people: options.people, households: 31, findings };

  const answers: Answers = {
    'app/about': () => ({
      version: '0.1.0',
      window: 'chromium',
      keychain: true,
      workspaceFolder: '/home/anna/Documents/Lethe',
      samples: [
        {
          id: 'beauty-centre',
          name: {
            en: 'Beauty centre',
            ru: 'Салон красоты',
            ar: 'مركز تجميل',
            tr: 'Güzellik merkezi',
          },
          files: ['clients.csv'],
          country: 'RU',
        },
        {
          id: 'jewellery-shop',
          name: {
            en: 'Jewellery shop',
            ru: 'Ювелирный магазин',
            ar: 'متجر مجوهرات',
            tr: 'Takı mağazası',
          },
          files: ['customers.csv'],
          country: 'GB',
        },
      ],
    }),
    'preferences/read': () => preferences,
    'preferences/write': (input) => (preferences = input as typeof preferences),
    'workspace/status': () => (isOpen ? summary : null),
    'workspace/list': () => ({
      workspaces: options.empty
        ? []
        : [
            {
              file: { grant: 'w1' },
              name: 'Salon Anna',
              protection: 'passphrase',
              changedOn: '2026-11-20',
            },
            {
              file: { grant: 'w2' },
              name: 'مركز الياسمين',
              protection: 'keychain',
              changedOn: '2026-10-02',
            },
          ],
    }),
    'workspace/open': () => ((isOpen = true), summary),
    'workspace/create': () => ((isOpen = true), summary),
    'workspace/change-passphrase': () => ({ changed: true }),
    'workspace/renew-key': () => ({ renewed: true }),
    'workspace/close': () => ((isOpen = false), { closed: true }),
    'sample/grant': () => ({ files: [{ grant: 'g1', name: 'clients.csv' }] }),
    'source/inspect': () => ({
      file: 'clients.csv',
      bytes: 120_000,
      sheets: [],
      sheet: null,
      format: 'csv',
      encoding: 'windows-1251',
      delimiter: ';',
      headerRow: 1,
      profile: null,
      remembered: false,
      columns,
      dates: [{ column: 'Последний визит', order: null, for: 0, against: 0, undecided: 40 }],
      warnings: [{ code: 'encoding.guessed', detail: 'windows-1251' }],
      samples: [
        [
          'Анна Кузнецова',
          'anna@example.com',
          '+7 900 123-45-67',
          '02.05.1992',
          'да',
          '03.04.2021',
        ],
        ['Мария Орлова', '', '+7 900 765-43-21', '14.09.2015', 'нет', '05.06.2024'],
        ['Пётр Лебедев', 'petr@example.com', '', '', 'стоп', ''],
      ],
    }),
    'source/list': () => ({ sources: options.empty ? [] : [clients, newsletter] }),
    'source/set-aside': () => ({
      total: 1,
      rows: [{ row: 17, reason: 'row.too_many_cells', text: 'Ольга;olga@example.com;;;;;лишнее' }],
    }),
    'source/import': () => ({
      sources: [clients, newsletter].map((source) => ({
        file: source.file,
        sheet: source.sheet,
        rowsRead: source.rowsRead,
        records: source.records,
        empty: source.empty,
        setAside: source.rowsRead - source.records - source.empty,
        suppressed: source.suppressed,
      })),
      people: options.people,
    }),
    'source/remove': () => ({ people: 10 }),
    'copies/write': () => ({ outputs: outputs.slice(0, 2) }),
    'overview/read': () => ({
      totals: options.empty ? { records: 0, people: 0, households: 0, findings: {} } : totals,
      duePeople: [
        {
          kind: 'consent_withdrawn',
          overdue: 4,
          within30Days: 70,
          later: 10,
          firstDueOn: '2026-11-02',
        },
        {
          kind: 'over_retention',
          overdue: 301,
          within30Days: 0,
          later: 0,
          firstDueOn: '2024-03-04',
        },
      ],
      ages: Array.from({ length: 17 }, (_, band) => ({
        from: band * 5,
        to: band * 5 + 4,
        people: Math.round(120 * Math.exp(-(((band - 7) / 3.5) ** 2))) + (band % 3),
      })),
      agesUnknown: 88,
      lastActivity: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year, place) => ({
        year,
        people: 30 + place * place * 4,
      })),
      lastActivityUnknown: 41,
      consent: {
        email: { withdrawn: 84, granted: 600, unknown: 410, unclear: 8 },
        sms: { withdrawn: 20, granted: 300, unknown: 782 },
        phone: { unknown: 1102 },
        whatsapp: { granted: 60, unknown: 1042 },
        post: { unknown: 1102 },
      },
      suppressedRows: 12,
      openQuestions: 1,
    }),
    'people/facets': () => ({
      total: options.people,
      kinds: findings,
      ages: { adult: 900, minor: 12, may_be_minor: 5, unknown: 88 },
      retentions: { expired: 301, within: 700, unknown: 101 },
      sources: [
        { source: 0, people: 800 },
        { source: 1, people: 500 },
      ],
    }),
    'people/list': (input: { readonly offset: number; readonly limit: number }) => ({
      total: options.people,
      rows: Array.from(
        { length: Math.max(0, Math.min(input.limit, options.people - input.offset)) },
        (_, place) => personRow(input.offset + place),
      ),
    }),
    'person/read': () => ({
      row: personRow(0),
      document: {
        id: 'p1',
        records: [
          { source: 0, row: 17 },
          { source: 1, row: 77 },
        ],
        household: 'h1',
        consent: {
          email: 'withdrawn',
          sms: 'granted',
          phone: 'unknown',
          whatsapp: 'unclear',
          post: 'unknown',
        },
        age: { status: 'adult', years: [34, 34], adultOn: '2010-05-02' },
        retention: {
          status: 'expired',
          trigger: 'last_visit',
          since: '2021-03-04',
          expiresOn: '2024-03-04',
        },
        findings: [
          {
            kind: 'consent_withdrawn',
            rule: 'eu-gdpr/withdrawal',
            dueOn: '2026-12-22',
            evidence: [
              {
                source: 0,
                row: 17,
                column: 'Отписан',
                value: 'да',
                why: 'consent.opt_out_flag',
              },
            ],
          },
          {
            kind: 'over_retention',
            rule: 'eu-gdpr/retention',
            dueOn: null,
            evidence: [
              {
                source: 1,
                row: 77,
                column: 'Последний визит',
                value: '04.03.2021',
                why: 'activity.last_visit',
              },
            ],
          },
        ],
        proposed: 'purge',
      },
      consentAge: 16,
      majority: 18,
      events: [
        {
          channel: 'sms',
          state: 'granted',
          on: '2020-02-01',
          evidence: {
            source: 0,
            row: 17,
            column: 'SMS',
            value: 'да',
            why: 'consent.positive_flag',
          },
        },
        {
          channel: 'email',
          state: 'withdrawn',
          on: '2024-03-01',
          evidence: {
            source: 0,
            row: 17,
            column: 'Отписан',
            value: 'да',
            why: 'consent.opt_out_flag',
          },
        },
      ],
      records: [
        {
          record: 17,
          source: 0,
          file: 'clients.xlsx',
          sheet: 'Клиенты 2024',
          row: 17,
          joinedBy: null,
          cells: [
            { column: 'Имя', role: 'full_name', value: 'Анна Кузнецова' },
            { column: 'E-mail', role: 'email', value: 'anna@example.com' },
            { column: 'Отписан', role: 'opt_out', value: 'да' },
            { column: 'Заметки', role: 'notes', value: '' },
          ],
        },
        {
          record: 1277,
          source: 1,
          file: 'newsletter.csv',
          sheet: null,
          row: 77,
          joinedBy: 'match.email',
          cells: [{ column: 'email', role: 'email', value: 'anna@example.com' }],
        },
      ],
      household: [{ id: 'p2', name: 'Мария Кузнецова' }],
      hold: { reason: 'открытый счёт № 12', until: null, placedOn: '2026-01-10' },
      nextChangeOn: '2027-01-01',
      mustKeep: [
        {
          years: 8,
          text: {
            en: 'Invoices and booking vouchers',
            ru: 'Счета и первичные документы',
            ar: 'الفواتير ومستندات القيد',
            tr: 'Faturalar ve muhasebe belgeleri',
          },
          citation: '§ 147 AO',
        },
      ],
      rules: [
        {
          id: 'withdrawal',
          text: ruleText,
          citation: 'Regulation (EU) 2016/679, Art. 7(3)',
          confirmed: true,
        },
        {
          id: 'retention',
          text: ruleText,
          citation: 'Regulation (EU) 2016/679, Art. 5(1)(e)',
          confirmed: false,
        },
      ],
    }),
    'hold/release': () => ({ released: true }),
    'pair/decide': () => ({ people: 1101, decisions: [1] }),
    'pair/decisions': () => ({ decisions: [] }),
    'pair/list': () => ({ total: 0, pairs: [] }),
    'pair/undo': () => ({ people: 1102 }),
    'disposition/preview': () => ({
      people: 84,
      records: 131,
      held: 2,
      sources: [
        { source: 0, file: 'clients.xlsx', sheet: 'Клиенты 2024', rows: 80, rowsLeft: 1100 },
        { source: 1, file: 'newsletter.csv', sheet: null, rows: 51, rowsLeft: 604 },
      ],
      sample: Array.from({ length: 12 }, (_, place) => personRow(place)),
      suppression: { fingerprints: 160, shared: 3 },
      household: 3,
      mustKeep: [
        {
          years: 8,
          text: {
            en: 'Invoices and booking vouchers',
            ru: 'Счета и первичные документы',
            ar: 'الفواتير ومستندات القيد',
            tr: 'Faturalar ve muhasebe belgeleri',
          },
          citation: '§ 147 AO',
        },
      ],
      columns: [
        { role: 'full_name', becomes: 'removed' },
        { role: 'birth_date', becomes: 'generalised' },
        { role: 'total_spend', becomes: 'kept' },
      ],
      anonymity: null,
    }),
    'disposition/run': () => ({
      batch: 'b1',
      people: 84,
      records: 131,
      state: 'searched',
      outcome: null,
      outputs,
    }),
    'suppression/list': () => ({
      total: options.empty ? 0 : 162,
      byReason: { erased: 120, withdrawn: 30, added: 12 },
      rows: options.empty
        ? []
        : Array.from({ length: 20 }, (_, id) => ({
            id,
            kind: id % 3 === 0 ? 'phone' : id % 7 === 5 ? 'phone_name' : 'email',
            reason: id % 4 === 0 ? 'added' : 'erased',
            addedOn: '2026-11-20',
          })),
    }),
    'suppression/add': () => ({ added: 3, known: 1, skipped: 1, people: 2 }),
    'suppression/check': () => ({ rows: 300, matched: [{ row: 4, kind: 'email' }], total: 1 }),
    'suppression/export': () => ({ outputs: [] }),
    'trail/list': () => ({
      total: 4,
      intact: true,
      entries: [
        entry(4, 'erasure.finished', { batch: 'b1', residues: 0 }),
        entry(3, 'disposition.run', { batch: 'b1', people: 84, do: 'purge' }),
        entry(2, 'source.imported', { records: 1180, rowsRead: 1200 }),
        entry(1, 'workspace.created', {}),
      ],
    }),
    'trail/export': () => ({ outputs: [] }),
    'receipt/list': () => ({
      receipts: [
        {
          batch: 'b1',
          at: '2026-11-24T09:30:00Z',
          do: 'purge',
          people: 84,
          records: 131,
          state: 'searched',
          outputs,
        },
      ],
    }),
    'receipt/verify': () => ({
      what: 'receipt',
      intact: true,
      broken: null,
      at: '2026-11-24T09:30:00Z',
      people: 84,
      entries: null,
    }),
    'policy/list': () => ({
      policies: [
        {
          ...policy,
          name: policyName,
          kind: 'law',
          countries: ['DE', 'FR'],
          origin: 'shipped',
          chosen: true,
        },
      ],
    }),
    'policy/read': () => ({
      id: 'eu-gdpr',
      yaml: 'id: eu-gdpr\nversion: 1.0.0\n',
      retentionMonths: 36,
      majority: 18,
      consentAge: 16,
      clocks: [],
      rules: [
        {
          id: 'withdrawal',
          finding: 'consent_withdrawn',
          proposes: 'purge',
          deadline: { within: 1, unit: 'month' },
          text: ruleText,
          citation: 'Regulation (EU) 2016/679, Art. 7(3)',
          url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
          confirmed: true,
        },
      ],
    }),
    'person/reasons': () => ({
      id: 'p1',
      today: '2026-11-24',
      policy: { id: 'eu-gdpr', version: '1.0.0' },
      country: 'DE',
      verdict: { proposed: 'keep', held: false, actBy: null, changesOn: null },
      facts: {
        birth: null,
        minorHint: false,
        majority: 18,
        consentAge: 16,
        age: 'unknown',
        adultOn: null,
        ownConsentOn: null,
        consent: {
          email: 'unknown',
          sms: 'unknown',
          phone: 'unknown',
          whatsapp: 'unknown',
          post: 'unknown',
        },
        since: null,
        retention: 'unknown',
        retentionMonths: 36,
        dueSoonMonths: 3,
        weekend: 'saturday_sunday',
        holdUntil: null,
      },
      erase: [],
      keep: [],
      early: [],
      clocks: [],
      fields: [],
    }),
    'policy/compare': () => ({
      left: { id: 'eu-gdpr', version: '1.0.0', country: 'DE', today: '2026-11-24' },
      right: { id: 'uk-gdpr', version: '1.0.0', country: 'GB', today: '2026-11-24' },
      differences: [],
      people: 1102,
      changed: 0,
      gained: {},
      lost: {},
      page: [],
      next: null,
    }),
    'policy/check': () => ({
      valid: false,
      faults: [{ line: 2, code: 'policy.missing', path: 'retention' }],
    }),
    'policy/write': () => ({ id: 'own', faults: [] }),
    'policy/choose': () => ({ totals }),
    'output/reveal': () => ({ shown: true }),
    'job/cancel': () => ({ cancelled: true }),
    'document/head': () => ({ schema: 1, today: summary.today, policy, sources: [], totals }),
    'document/people': () => ({ people: [], records: [], next: null }),
  };

  function entry(
    seq: number,
    kind: Output<'trail/list'>['entries'][number]['kind'],
    detail: Output<'trail/list'>['entries'][number]['detail'],
  ): Output<'trail/list'>['entries'][number] {
    return { seq, at: `2026-11-24T09:3${String(seq)}:00Z`, kind, detail, hash: 'a'.repeat(64) };
  }

  const jobCommands: readonly string[] = [
    'source/import',
    'source/remove',
    'copies/write',
    'disposition/run',
    'suppression/add',
    'suppression/check',
    'suppression/export',
    'trail/export',
  ];

  function runJob(name: CommandName, input: unknown): { readonly job: string } {
    jobs += 1;
    const job = `j${String(jobs)}`;
    const progress = { job, phase: 'reading', done: 500, total: 1860 };
    setTimeout(
      () => emit('job/progress', { ...progress, rowsPerSecond: 41_000, secondsLeft: 12 }),
      10,
    );
    setTimeout(() => {
      const result = { ok: true, value: answers[name](input as never) };
      emit('job/finished', { job, command: name, result });
    }, 600);
    return { job };
  }

  return {
    invoke: async (name, input) => {
      const value = jobCommands.includes(name)
        ? runJob(name, input)
        : answers[name](input as never);
      if (name.startsWith('workspace/') && name !== 'workspace/status') {
        emit('store/changed', { topics: ['workspace', 'sources', 'people'] });
      }
      return { ok: true, value } as never;
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    grantFiles: async (files) =>
      files.map((file, place) => ({
        grant: `g${String(place)}`,
        name: file.name,
        size: file.size,
      })),
  };
}
