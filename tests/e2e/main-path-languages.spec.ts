import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fill, messagesOf, pluralise } from '#messages/index.ts';
import { expect, test } from './lethe-test.ts';
import { chooseFiles, chooseLanguage, goTo, makeWorkspace } from './steps.ts';

/** A list as its owner keeps it: five clients, of whom two said no. */
const journeys = [
  {
    language: 'ru',
    name: 'Русский',
    country: 'RU',
    list: [
      'Клиент;Телефон;Почта;Последний визит;Рассылка;Комментарий',
      'Ольга Верещагина;+7 900 555-01-01;olga@example.ru;12.10.2026;да;',
      'Тимур Салахов;+7 900 555-01-02;timur@example.ru;03.09.2026;нет;',
      'Нина Грачёва;+7 900 555-01-03;nina@example.ru;30.10.2026;да;',
      'Яна Кротова;+7 900 555-01-04;yana@example.ru;01.11.2026;да;просила больше не писать и не звонить',
      'Глеб Юдин;+7 900 555-01-05;gleb@example.ru;05.11.2026;да;',
    ],
    gone: ['timur@example.ru', 'yana@example.ru'],
  },
  {
    language: 'ar',
    name: 'العربية',
    country: 'SA',
    list: [
      'الاسم;الجوال;البريد الإلكتروني;آخر زيارة;الموافقة على الرسائل;ملاحظات',
      'نورة الشهري;0550100101;noura@example.sa;12/10/2026;نعم;',
      'سلطان الزهراني;0550100102;sultan@example.sa;03/09/2026;لا;',
      'لطيفة السبيعي;0550100103;latifa@example.sa;30/10/2026;نعم;',
      'بدر الشمري;0550100104;badr@example.sa;01/11/2026;نعم;سحبت الموافقة',
      'هند القحطاني;0550100105;hind@example.sa;05/11/2026;نعم;',
    ],
    gone: ['sultan@example.sa', 'badr@example.sa'],
  },
  {
    language: 'tr',
    name: 'Türkçe',
    country: 'TR',
    list: [
      'Müşteri;Cep telefonu;E-posta;Son ziyaret;Bülten izni;Not',
      'Işıl Karadağ;0532 555 01 01;isil@example.com.tr;12.10.2026;evet;',
      'İlker Doğan;0532 555 01 02;ilker@example.com.tr;03.09.2026;hayır;',
      'Şule Aydın;0532 555 01 03;sule@example.com.tr;30.10.2026;evet;',
      'Çağrı Öz;0532 555 01 04;cagri@example.com.tr;01.11.2026;evet;bir daha aranmak istemiyor, mesaj da atmayın dedi',
      'Ümit Ak;0532 555 01 05;umit@example.com.tr;05.11.2026;evet;',
    ],
    gone: ['ilker@example.com.tr', 'cagri@example.com.tr'],
  },
] as const;

for (const { language, name, country, list, gone } of journeys) {
  test(`from the first start to a verified receipt, in ${language}`, async ({ lethe }) => {
    const { page } = lethe;
    const words = messagesOf(language);
    const countries = new Intl.DisplayNames([language], { type: 'region' });
    const folder = mkdtempSync(path.join(tmpdir(), 'lethe-lists-'));
    const file = path.join(folder, 'list.csv');
    writeFileSync(file, `\uFEFF${list.join('\r\n')}\r\n`);
    const shot = (step: string) =>
      page.screenshot({ path: `test-results/path-${language}-${step}.png`, fullPage: true });

    await chooseLanguage(page, name);
    await makeWorkspace(page, words, countries.of(country));
    await chooseFiles(page, [file]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.lists.review.title);
    await shot('look');
    await page
      .getByRole('button', { name: pluralise(language, words.lists.review.start, 1) })
      .click();
    await page.getByRole('button', { name: words.lists.result.next }).click();
    await expect(page.getByTestId('kind-consent_withdrawn').locator('.kind-count')).toHaveText(
      fill(language, '{n}', { n: gone.length }),
    );
    await shot('overview');
    const kind = words.findings.kinds.consent_withdrawn.label;
    await page
      .getByRole('button', { name: fill(language, words.overview.decideKind, { kind }) })
      .click();
    const purge = words.findings.dispositions.purge.label; // others may say the word further down
    await page.getByRole('radio', { name: new RegExp(`^${purge}`, 'u') }).click();
    await page
      .getByRole('textbox', { name: pluralise(language, words.act.confirm, gone.length) })
      .fill(String(gone.length));
    await shot('act');
    await page
      .getByRole('button', { name: pluralise(language, words.act.run.purge, gone.length) })
      .click();
    await expect(page.getByTestId('act-result')).toHaveText(
      pluralise(language, words.act.result.erased, gone.length),
      { timeout: 60_000 },
    );
    await shot('result');
    const [copy] = lethe.findFiles('list.cleaned');
    for (const address of gone) expect(readFileSync(copy ?? '', 'utf8')).not.toContain(address);
    await goTo(page, 'record', words);
    await expect(page.getByText(words.record.intact)).toBeVisible();
    const receipt = lethe.findFiles('receipt').find((found) => found.endsWith('.json'));
    await page.getByLabel(words.record.verifyAction).setInputFiles(receipt ?? '');
    await expect(page.getByRole('status').filter({ hasText: words.record.isIntact })).toBeVisible();
    const { kinds, facts } = words.trail;
    const entry = page.getByRole('row').filter({ hasText: kinds['disposition.run'] });
    await entry.getByText(words.record.showDetail).click();
    await expect(entry).toContainText(`${facts.disposition}${purge}`);
    await shot('record');
    rmSync(folder, { recursive: true });
  });
}
