import { expect, test } from 'vitest';
import { mustAudit } from '#support/audit-file.ts';

const ROWS =
  'name,email,newsletter consent,note\nAnn Lee,a@x.example,yes,fine\nBo Ek,b@x.example,yes,ok\n';

test('a yes in a row in which the file breaks off is a question, as its note may have taken it back', async () => {
  const { sources, records } = await mustAudit(`${ROWS}Cy Hu,c@x.example,yes`, 'list.csv');
  expect(records.map(({ consent }) => consent.email)).toEqual(['granted', 'granted', 'unclear']);
  expect(sources[0]?.warnings).toContainEqual({ code: 'file.last_row_cut', detail: '3' });
  const refused = await mustAudit(`${ROWS}Cy Hu,c@x.example,no`, 'list.csv');
  expect(refused.records[2]?.consent.email).toBe('denied');
});

test('a yes in a whole last row stays one', async () => {
  const { records } = await mustAudit(`${ROWS}Cy Hu,c@x.example,yes,ok`, 'list.csv');
  expect(records[2]?.consent.email).toBe('granted');
});
