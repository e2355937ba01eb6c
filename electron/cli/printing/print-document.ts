import type { Output as Printer } from './output.ts';
import type { Service } from '../service.ts';

const PAGE = 500;

/** The document of `audit` and `scan` (schema 1), written piece by piece: memory does not grow with the list. */
export async function printJson(
  service: Service,
  printer: Printer,
  withRecords: boolean,
): Promise<void> {
  const head = await service.ask('document/head', {});
  const { schema, today, policy, sources, totals } = head;
  const opening = JSON.stringify({ schema, today, policy, sources, totals });
  await printer.write(`${opening.slice(0, -1)},"people":[`);
  await printList(service, printer, 'people');
  await printer.write(']');
  if (withRecords) {
    await printer.write(',"records":[');
    await printList(service, printer, 'records');
    await printer.write(']');
  }
  await printer.write('}\n');
}

/** One header line, then one person a line; with records, then one record a line. */
export async function printLines(
  service: Service,
  printer: Printer,
  withRecords: boolean,
): Promise<void> {
  const { schema, today, policy, sources, totals } = await service.ask('document/head', {});
  await printer.write(`${JSON.stringify({ schema, today, policy, sources, totals })}\n`);
  for (const part of withRecords ? (['people', 'records'] as const) : (['people'] as const)) {
    for await (const page of pagesOf(service, part)) {
      await printer.write(page.map((item) => `${JSON.stringify(item)}\n`).join(''));
      if (printer.isClosed()) return;
    }
  }
}

async function printList(
  service: Service,
  printer: Printer,
  part: 'people' | 'records',
): Promise<void> {
  let first = true;
  for await (const page of pagesOf(service, part)) {
    if (page.length > 0) {
      const text = page.map((item) => JSON.stringify(item)).join(',\n');
      await printer.write(`${first ? '\n' : ',\n'}${text}`);
      first = false;
    }
    if (printer.isClosed()) return;
  }
  if (!first) await printer.write('\n');
}

async function* pagesOf(
  service: Service,
  part: 'people' | 'records',
): AsyncGenerator<readonly unknown[]> {
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof askPage>> = await askPage(service, after, part);
    yield page[part];
    after = page.next;
  }
}

function askPage(
  service: Service,
  after: number,
  part: 'people' | 'records',
): Promise<{ people: unknown[]; records: unknown[]; next: number | null }> {
  return service.ask('document/people', { after, limit: PAGE, records: part === 'records' });
}
