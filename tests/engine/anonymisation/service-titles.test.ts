import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MappedColumn } from '#domain/source.ts';
import { buildServiceTitles, recipeColumns } from '#engine/anonymisation/index.ts';
import type { ServiceTitlesData } from '#engine/anonymisation/index.ts';
import { RESOURCES } from '#support/open-dispatcher.ts';

const file = path.join(RESOURCES, 'vocabulary', 'services.json');
const isService = buildServiceTitles(JSON.parse(readFileSync(file, 'utf8')) as ServiceTitlesData);

const HITS = [
  'Service',
  'SERVICES',
  'Last service',
  'service_name',
  'Treatment',
  'Услуга',
  'Оказанные услуги',
  'Процедура',
  'Послуга',
  'Behandlung',
  'Leistungen',
  'Prestation',
  'Soin',
  'Servicio',
  'Serviço',
  'Servizio',
  'Usługa',
  'Zabieg',
  'Ošetření',
  'Hizmet',
  'İŞLEM',
  'Xidmət',
  'الخدمة',
  'خدمات',
  'שירות',
  'सेवा',
  'Dịch vụ',
  'サービス名',
  '服务项目',
  '시술',
  'บริการที่ใช้',
  'Υπηρεσία',
];
const MISSES = ['', ' ', 'Notes', 'Selfservice', 'Соусервис', 'Обслуживание', 'Dienstag', 'Soing'];

describe('a title above services', () => {
  it.each(HITS)('is known: %s', (title) => expect(isService(title)).toBe(true));
  it.each(MISSES)('is not seen in %j', (title) => expect(isService(title)).toBe(false));
  it('takes any length', () => expect(isService('Serv '.repeat(50_000))).toBe(false));

  it('makes a column that was not understood one that is measured, and no other', () => {
    const column = (index: number, name: string, role: MappedColumn['role']): MappedColumn =>
      ({ index, name, role, channel: null, polarity: null }) as unknown as MappedColumn;
    const columns = [
      column(0, 'Service', 'ignore'),
      column(1, 'Comment', 'ignore'),
      column(2, 'Service e-mail', 'email'),
    ];
    expect(recipeColumns(columns, isService).map(({ role }) => role)).toEqual([
      'status',
      'ignore',
      'email',
    ]);
  });
});
