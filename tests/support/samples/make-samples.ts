import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import * as XLSX from 'xlsx';
import { beautyCentre } from './beauty-centre.ts';
import { jewelleryShop } from './jewellery-shop.ts';
import { marketingAgency } from './marketing-agency.ts';
import { expectedAnswers } from './sample-kit.ts';
import type { SampleList } from './sample-kit.ts';
import { SUPPLIER_HEADER, supplierDirectory } from './supplier-directory.ts';

/**
 * Writes the sample lists and their known answers: `node tests/support/samples/make-samples.ts FOLDER`.
 * The same bytes on every machine; a test compares them with what is shipped.
 */
type Sample = {
  readonly id: string;
  readonly country: string;
  readonly policy: string;
  readonly name: Readonly<Record<'en' | 'ru' | 'ar' | 'tr', string>>;
  readonly lists: readonly SampleList[];
  readonly files: Readonly<Record<string, Buffer>>;
};

export function allSamples(): Sample[] {
  return [beautySample(), jewellerySample(), agencySample(), supplierSample()];
}

export function writeSamples(folder: string): void {
  for (const sample of allSamples()) {
    const place = join(folder, sample.id);
    mkdirSync(place, { recursive: true });
    for (const [name, bytes] of Object.entries(sample.files))
      writeFileSync(join(place, name), bytes);
    const about = {
      id: sample.id,
      country: sample.country,
      policy: sample.policy,
      name: sample.name,
      files: Object.keys(sample.files),
    };
    writeFileSync(join(place, 'sample.json'), `${JSON.stringify(about, null, 2)}\n`);
    const answers = expectedAnswers(sample.lists, sample.country, sample.policy);
    writeFileSync(join(place, 'expected.json'), `${JSON.stringify(answers, null, 2)}\n`);
  }
}

function beautySample(): Sample {
  const { lists, texts } = beautyCentre();
  return {
    id: 'beauty-centre',
    country: 'RU',
    policy: 'ru-152fz',
    name: {
      en: 'Beauty centre (Russian)',
      ru: 'Салон красоты',
      ar: 'مركز تجميل (بالروسية)',
      tr: 'Güzellik merkezi (Rusça)',
    },
    lists,
    files: {
      'clients.csv': iconv.encode(texts['clients.csv'] ?? '', 'windows-1251'),
      'newsletter.csv': Buffer.from(texts['newsletter.csv'] ?? '', 'utf8'),
    },
  };
}

function jewellerySample(): Sample {
  const { lists, texts } = jewelleryShop();
  return {
    id: 'jewellery-shop',
    country: 'GB',
    policy: 'uk-gdpr',
    name: {
      en: 'Online jewellery shop',
      ru: 'Ювелирный интернет-магазин (на английском)',
      ar: 'متجر مجوهرات إلكتروني (بالإنجليزية)',
      tr: 'Çevrim içi takı mağazası (İngilizce)',
    },
    lists,
    files: mapTexts(texts),
  };
}

function agencySample(): Sample {
  const { lists, texts } = marketingAgency();
  return {
    id: 'marketing-agency',
    country: 'SA',
    policy: 'sa-pdpl',
    name: {
      en: 'Marketing agency (Arabic)',
      ru: 'Маркетинговое агентство (на арабском)',
      ar: 'وكالة تسويق',
      tr: 'Pazarlama ajansı (Arapça)',
    },
    lists,
    files: mapTexts(texts),
  };
}

function supplierSample(): Sample {
  const { lists, cards } = supplierDirectory();
  const book = XLSX.utils.book_new();
  for (const list of lists.filter((item) => item.file === 'suppliers.xlsx')) {
    const rows = [[...SUPPLIER_HEADER], ...list.rows.map((row) => [...row.cells])];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), list.sheet ?? 'Sheet');
  }
  const bytes: Buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  return {
    id: 'supplier-directory',
    country: 'TR',
    policy: 'tr-kvkk',
    name: {
      en: 'Supplier directory (Turkish)',
      ru: 'Справочник поставщиков (на турецком)',
      ar: 'دليل الموردين (بالتركية)',
      tr: 'Tedarikçi rehberi',
    },
    lists,
    files: { 'suppliers.xlsx': bytes, 'contacts.vcf': Buffer.from(cards, 'utf8') },
  };
}

function mapTexts(texts: Readonly<Record<string, string>>): Record<string, Buffer> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, Buffer.from(text, 'utf8')]),
  );
}

const folder = process.argv[2];
if (import.meta.main && folder !== undefined) writeSamples(folder);
