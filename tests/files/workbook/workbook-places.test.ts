import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { collect, mustRead } from '#support/lists/read-list.ts';
import { rawBook, rawRow } from '#support/lists/raw-workbook.ts';
import { writeCleanedCopy } from '#files/writing/write-cleaned-copy.ts';

const canary = (place: string): string => `zq${place}ylwk@hidden.example`;
const COMMENTS = 'xl/comments1.xml';

const fixture = (): Uint8Array =>
  rawBook({
    sheets: [
      {
        name: 'Clients',
        before:
          '<cols><col min="3" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>',
        data:
          rawRow(1, ['name', 'email', 'note']) +
          rawRow(2, ['Anna Berg', 'anna@list.example', `see ${canary('column')}`]) +
          rawRow(3, ['Zoe Lind', canary('row'), ''], ' hidden="1"'),
        after: `<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Owner ${canary('header')}</oddHeader></headerFooter>`,
      },
      { name: 'Plain', state: 'hidden', data: rawRow(1, [canary('hidden')]) },
      { name: 'Deep', state: 'veryHidden', data: rawRow(1, [canary('deep'), '+44 7700 900123']) },
    ],
    names: `<definedNames><definedName name="vip">"${canary('name')}"</definedName><definedName name="_xlnm.Print_Area">Clients!A1</definedName></definedNames>`,
    parts: {
      [COMMENTS]: `<comments><authors><author>Mia Oak</author></authors><commentList><comment ref="A2" authorId="0"><text><r><t>call Anna Berg, ${canary('comment')}</t></r></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment ref="B2" personId="{1}"><text>${canary('thread')}</text></threadedComment></ThreadedComments>`,
      'xl/persons/person.xml': `<personList><person displayName="${canary('person')}" id="{1}"/></personList>`,
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${canary('author')}</dc:creator><cp:lastModifiedBy>Zoe Lind</cp:lastModifiedBy><dc:title></dc:title></cp:coreProperties>`,
      'docProps/app.xml': `<Properties><Application>Calc</Application><Company>${canary('company')}</Company></Properties>`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition refreshedBy="Mia"><cacheField><sharedItems><s v="${canary('pivot')}"/></sharedItems></cacheField></pivotCacheDefinition>`,
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="${canary('cache')}"/></r></pivotCacheRecords>`,
      'xl/externalLinks/externalLink1.xml': `<externalLink><sheetData><row><cell r="A1" t="str"><v>${canary('external')}</v></cell></row></sheetData></externalLink>`,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="t/hyperlink" Target="mailto:${encodeURIComponent(canary('link'))}?subject=x" TargetMode="External"/></Relationships>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><a:p><a:t>${canary('box')}</a:t></a:p></xdr:wsDr>`,
      'xl/media/image1.png': canary('image'),
      'xl/vbaProject.bin': canary('macro'),
    },
  });

describe('a workbook with people outside its cells (A33)', () => {
  it('imports what is in hidden rows and columns, and says how many there are', async () => {
    const list = await mustRead(fixture(), { name: 'c.xlsx' });
    expect(list.cells).toEqual([
      ['Anna Berg', 'anna@list.example', `see ${canary('column')}`],
      ['Zoe Lind', canary('row'), ''],
    ]);
    const { warnings } = list.reading;
    expect(warnings).toContainEqual({ code: 'rows.hidden', detail: '1' });
    expect(warnings).toContainEqual({ code: 'columns.hidden', detail: '1' });
  });

  it('counts what is in every other place, and searches it for people', async () => {
    const { warnings } = (await mustRead(fixture(), { name: 'c.xlsx' })).reading;
    for (const warning of [
      { code: 'sheet.hidden', detail: 'Plain: 1 rows' },
      { code: 'sheet.hidden', detail: 'Deep: 1 rows' },
      { code: 'sheet.hidden_people', detail: 'Plain: e-mails: 1' },
      { code: 'sheet.hidden_people', detail: 'Deep: e-mails: 1, phones: 1' },
      { code: 'found.comments', detail: '2, e-mails: 3, values of the list: 1' },
      { code: 'found.names', detail: '1, e-mails: 1' },
      { code: 'found.headers', detail: '1, e-mails: 1' },
      { code: 'found.properties', detail: '3, e-mails: 2, values of the list: 1' },
      { code: 'found.pivots', detail: '2, e-mails: 2' },
      { code: 'found.links', detail: '2, e-mails: 2' },
      { code: 'found.drawings', detail: '1, e-mails: 1' },
      { code: 'found.objects', detail: '2' },
    ]) {
      expect(warnings).toContainEqual(warning);
    }
  });

  it('puts no value of those places into a warning', async () => {
    const { warnings } = (await mustRead(fixture(), { name: 'c.xlsx' })).reading;
    expect(JSON.stringify(warnings)).not.toMatch(/ylwk|Anna|Zoe|Mia|7700/);
  });

  it('leaves all of them out of the cleaned copy (A26, D37)', async () => {
    const list = await mustRead(fixture(), { name: 'c.xlsm' });
    const rows = list.rows.map(({ content }) => ({ content, cells: null }));
    const copy = { reading: list.reading, prelude: list.prelude, rows };
    const written = await collect(writeCleanedCopy([copy]));
    const parts = unzipSync(written);
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const text = Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('');
    const canaries = [...text.matchAll(/zq(\w+)ylwk/g)].map(([, place]) => place);
    expect(new Set(canaries)).toEqual(new Set(['column', 'row']));
    expect(text).not.toMatch(/<f>|hidden=|state=|Mia|DDE/);
    expect(await collect(writeCleanedCopy([copy]))).toEqual(written);
  });

  it('says nothing where there is nothing', async () => {
    const data = rawRow(1, ['name', 'email']) + rawRow(2, ['Anna', 'anna@list.example']);
    const { warnings } = (await mustRead(rawBook({ sheets: [{ name: 'S', data }] }))).reading;
    expect(warnings).toEqual([]);
  });
});
