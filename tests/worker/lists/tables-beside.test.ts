import { describe, expect, it } from 'vitest';
import { areTablesBeside } from '#files/rows/tables-beside.ts';
import { listWordsOf } from '#worker/jobs/importing/list-words.ts';
import { resourcesIn } from '#worker/resources.ts';
import { fileURLToPath } from 'node:url';

const words = listWordsOf(
  resourcesIn(fileURLToPath(new URL('../../../resources', import.meta.url))),
);

/** The first row names the columns. */
function besides(text: string): boolean {
  const [header = [], ...rows] = text.split('\n').map((line) => line.split(','));
  return areTablesBeside(header, rows, words);
}

describe('two tables beside one another', () => {
  it.each([
    'Name,Phone,Opt-in,,Name,E-mail,Reason\nAnn Berg,1,yes,,Una Vale,una@example.org,complained\nBo,2,no,,,,',
    'First name,Last name,Phone,,,First name,Last name,E-mail\nAnn,Berg,1,,,Una,Vale,u@example.org',
    'Имя,Телефон,,Имя,E-mail\nАнна,1,,Уна,u@example.org',
    'الاسم,الهاتف,,الاسم,البريد\nآنا,1,,علي,a@example.org',
    'E-Mail,Telefon,,E-Mail,Datum\na@example.org,1,,b@example.org,01.02.2024',
    'ID,Ad Soyad,E-posta,,Ad Soyad,Telefon,,Not\n1,Ayşe,a@example.org,,Can,2,,x',
  ])('are told: %j', (text) => {
    expect(besides(text)).toBe(true);
  });

  it.each([
    'Name,Phone,,E-mail,Opt-in\nAnn,1,,a@example.org,yes', // one table with a gap
    'Name,Phone,,Name,E-mail\nAnn,1,x,Una,u@example.org', // something stands between them
    'First name,Phone,,Last name,E-mail\nAnn,1,,Berg,a@example.org',
    'Name,Phone,,Code,Meaning\nAnn,1,,V,VIP', // a legend
    'Name,Phone,E-mail,,,\nAnn,1,a@example.org,,,',
    'Parent name,Phone,,Child name,Birthday\nAnn,1,,Una,2015-02-03',
    'Name,Phone,,Name,E-mail\nAnn,1,,,', // nobody in the second
    'Name,E-mail,,E-mail 2,Notes\nAnn,a@example.org,,a2@example.org,x',
    'Name,E-mail,,Remarks\nAnn,a@example.org,,Name is Ann',
  ])('are not seen in one: %j', (text) => {
    expect(besides(text)).toBe(false);
  });
});
