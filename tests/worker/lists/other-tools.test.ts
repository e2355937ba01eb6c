import { describe, expect, it } from 'vitest';
import { mustAudit } from '#support/audit-file.ts';

type Audit = Awaited<ReturnType<typeof mustAudit>>;

const emailStates = ({ records }: Audit): readonly (string | undefined)[] =>
  records.map(({ consent }) => consent.email);

const rolesOf = ({ sources }: Audit): readonly (string | undefined)[] =>
  (sources[0]?.columns ?? []).map(({ role }) => role);

describe('a list above another one whose columns are called alike', () => {
  it.each(['', 'Clients,,\n', 'My clients,,\n'])('keeps its header below %j', async (title) => {
    const text = `${title}Name,Email,OK to email\nAnn Lee,ann@x.example,TRUE\nBob Ray,bob@x.example,FALSE\n,,\nRemoved,,\nName,Email,Date\nCy Low,cy@x.example,2023-01-01\n`;
    const audit = await mustAudit(text, 'clients.csv');
    expect(rolesOf(audit)).toEqual(['full_name', 'email', 'consent_email']);
    expect(emailStates(audit)).toEqual(['granted', 'never_asked', 'unclear']);
  });

  it('is none where a value comes again: words of a header may be values', async () => {
    const audit = await mustAudit('Email,City\nPhone,Paris\nEmail,Rome\nPhone,Oslo\n', 'ways.csv');
    expect(audit.records).toHaveLength(4);
  });
});

describe('a line alone above recipients', () => {
  it.each([
    'Unsubscribed:',
    'Abgemeldet:',
    'Отписались:',
    'Abonelikten ayrılanlar:',
    'Désinscrits :',
  ])('that refuses is heard: %s', async (line) => {
    const text = `Ann Lee <ann@x.example>\nBob Ray <bob@x.example>\n${line}\nCy Low <cy@x.example>\n`;
    const said = emailStates(await mustAudit(text, 'recipients.txt'));
    expect(said.slice(0, 2)).toEqual([undefined, undefined]);
    expect(['withdrawn', 'unclear']).toContain(said[2]);
  });

  it('that names who wrote is nobody', async () => {
    const text = 'Subject:\nAnn Lee <ann@x.example>\nBob Ray <bob@x.example>\n';
    expect(emailStates(await mustAudit(text, 'recipients.txt'))).toEqual([undefined, undefined]);
  });
});

describe('a note that is nothing but a word of those who left', () => {
  it.each([
    'odhlášen 3/2022',
    '(abgemeldet 12.03.22)',
    'odjavljen 2022',
    'leiratkozott',
    'dezabonat',
  ])('is a refusal: %s', async (note) => {
    const text = `Name,Email,Newsletter,Note\nAnn Lee,ann@x.example,yes,${note}\nBob,b@x.example,yes,\n`;
    expect(emailStates(await mustAudit(text, 'list.csv'))).toEqual(['withdrawn', 'granted']);
  });

  it.each(['asked to be removed', 'stopped'])(
    'is a doubt where it may be about something else: %s',
    async (note) => {
      const text = `Name,Email,Newsletter,Note\nAnn Lee,ann@x.example,yes,${note}\nBob,b@x.example,yes,\n`;
      expect(emailStates(await mustAudit(text, 'list.csv'))).toEqual(['unclear', 'granted']);
    },
  );

  it.each(['called 3/2022', 'not unsubscribed', 'VIP', '12.03.2022', '9'.repeat(90)])(
    'says nothing by other words: %s',
    async (note) => {
      const text = `Name,Email,Newsletter,Note\nAnn Lee,ann@x.example,yes,${note}\nBob,b@x.example,yes,\n`;
      expect(emailStates(await mustAudit(text, 'list.csv'))).toEqual(['granted', 'granted']);
    },
  );
});

describe('a day in a column of deaths', () => {
  it.each(['Verstorben am', 'Date of death', 'Дата смерти', 'Ölüm tarihi'])(
    'is one: %s',
    async (header) => {
      const rows = [
        'Ann Lee,a@x.example,yes,03.02.2022',
        'Bob Ray,b@x.example,yes,',
        'Cy Low,c@x.example,yes,00.00.0000',
      ];
      const audit = await mustAudit(
        [`Name,Email,Newsletter,${header}`, ...rows].join('\n'),
        'list.csv',
      );
      expect(emailStates(audit)).toEqual(['unclear', 'granted', 'granted']);
    },
  );
});

describe('columns of other tools', () => {
  it('are no addresses, names or visits', async () => {
    const header =
      'Name,E-Mail,E-Mail: Angezeigter Name,Screen Name,Name Prefix,Card Revision,Birth Month';
    const rows = [
      'Ann Lee,ann@x.example,Ann Lee (ann@x.example),annie,Dr.,2024-01-01,5',
      'Bob Ray,bob@x.example,Bob Ray,bobby,,2024-01-02,12',
      'Cy Low,cy@x.example,Cy Low,cyl,Ms,2024-01-03,7',
    ];
    const audit = await mustAudit([header, ...rows].join('\n'), 'contacts.csv');
    expect(rolesOf(audit)).toEqual([
      'full_name',
      'email',
      'ignore',
      'ignore',
      'ignore',
      'ignore',
      'ignore',
    ]);
  });

  it('of 1C name people as counterparties', async () => {
    const text =
      'Контрагент;Телефон\nИванова Анна;+7 912 345-67-89\nПетров Иван;+7 912 345-67-80\n';
    expect(rolesOf(await mustAudit(text, 'list.csv'))).toEqual(['full_name', 'phone']);
  });
});
