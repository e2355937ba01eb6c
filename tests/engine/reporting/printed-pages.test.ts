import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { toLocalDay, toPrintedInstant } from '#domain/local-day.ts';
import { formPage, receiptPage } from '#engine/reporting/index.ts';
import { messagesOf } from '#messages/index.ts';
import { toReceiptWords } from '#worker/outputs/receipt-words.ts';
import { makeSealer } from './sealed-documents.ts';

const sealer = makeSealer();
const receipt = sealer.receipt(sealer.trail(9), 5);
const ISO_DAY = /\d{4}-\d{2}-\d{2}/;
const read = (page: string): string => page.replaceAll(/ datetime="[^"]*"/g, '');

describe.each(languages)('a printed page in %s', (language) => {
  it('writes days as the language does, and keeps the signed ones for programs', () => {
    const words = toReceiptWords(messagesOf(language).receipt, language, {});
    const page = receiptPage({ ...receipt, until: '2027-02-01' }, words);
    expect(page).toContain(`>${toLocalDay(language, '2026-11-23')}</time>`);
    expect(page).toContain(`>${toLocalDay(language, '2027-02-01')}</time>`);
    expect(page).toContain('<time datetime="2026-11-23T10:00:00Z">');
    expect(page).not.toContain('\u2423'); // none of our own words holds a mark that turns direction
    expect(read(page)).not.toMatch(ISO_DAY);
  });

  it('says of which clock a time is, for it is read elsewhere too', () => {
    expect(toPrintedInstant(language, receipt.at)).toMatch(/10:00:00.* UTC$/);
    const texts = messagesOf(language).receipt.forms;
    const page = formPage('tr_record', receipt, [{ language, texts, ruleNames: {} }]);
    const text = page.replaceAll(/<\/?bdi>/g, '');
    expect(text).toContain(toPrintedInstant(language, receipt.at));
    expect(page).not.toMatch(ISO_DAY);
  });
});

it('a receipt shows a day that is none as it stands, as text (A37)', () => {
  const words = toReceiptWords(messagesOf('en').receipt, 'en', {});
  const page = receiptPage({ ...receipt, today: '"><script>alert(1)</script>' }, words);
  expect(page).not.toContain('<script>');
});

it('a receipt in Arabic shows the number of a law in its own direction', () => {
  const name = 'القانون رقم 2297-VI: سحب الموافقة';
  const words = toReceiptWords(messagesOf('ar').receipt, 'ar', { 'eu-gdpr/withdrawal': name });
  expect(receiptPage(receipt, words)).toContain('رقم <bdi>2297-VI</bdi>: سحب');
});
