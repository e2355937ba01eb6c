import { assert, json, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '#files/rows/cells-of.ts';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import { mendJson } from '#files/json/mend-json.ts';
import { toProblemText } from '#messages/index.ts';
import { fileOf, mustRead, readProblem } from '#support/lists/read-list.ts';

const PEOPLE = [
  ['Ann', 'a@x.example', 'true'],
  ["Bo O'Neil", 'b@x.example', 'false'],
];

describe('a file that is nearly JSON is read where it can mean one thing', () => {
  it.each([
    [
      'commas behind the last',
      '[{"name":"Ann","email":"a@x.example","no":true,},\n{"name":"Bo O\'Neil","email":"b@x.example","no":false},]',
    ],
    [
      'as Python prints it',
      "[{'name': 'Ann', 'email': 'a@x.example', 'no': True}, {'name': \"Bo O'Neil\", 'email': u'b@x.example', 'no': False}]",
    ],
    [
      'names without quotes',
      '[{name:"Ann",email:"a@x.example",no:true},{name:\'Bo O\\\'Neil\',email:"b@x.example",no:false}]',
    ],
    [
      'a call around it',
      '/**/ jQuery123({"contacts":[{"name":"Ann","email":"a@x.example","no":true},{"name":"Bo O\'Neil","email":"b@x.example","no":false}]});',
    ],
    [
      'a variable',
      'window.YTD.contact.part0 = [ {"name":"Ann","email":"a@x.example","no":true},{"name":"Bo O\'Neil","email":"b@x.example","no":false} ];\n',
    ],
    [
      'comments',
      '// ours\n[ /* [ */ {"name":"Ann","email":"a@x.example", # vip }\n"no":true},{"name":"Bo O\'Neil","email":"b@x.example","no":false}] // end',
    ],
    [
      'a guard',
      ')]}\',\n[{"name":"Ann","email":"a@x.example","no":true},{"name":"Bo O\'Neil","email":"b@x.example","no":false}]',
    ],
    [
      'no comma between people',
      '[{"name":"Ann","email":"a@x.example","no":true}\n{"name":"Bo O\'Neil","email":"b@x.example","no":false}]',
    ],
    [
      'line by line',
      "{'name':'Ann','email':'a@x.example','no':True}\n{\"name\":\"Bo O'Neil\",\"email\":\"b@x.example\",\"no\":false}\n",
    ],
  ])('%s', async (_, text) => {
    const list = await mustRead(text, { name: 'export.json' });
    expect(list.reading.header).toEqual(['name', 'email', 'no']);
    expect(list.cells).toEqual(PEOPLE);
    expect(list.reading.warnings).toEqual([{ code: 'json.mended', detail: '' }]);
    for (const row of list.rows) expect(cellsOf(list.reading, row.content)).toEqual(row.cells);
  });

  it('with values that are none, ids in a call, digits that count, and letters as scripts write them', async () => {
    const text =
      "[{'_id': ObjectId(\"65a\"), 'a': NaN, 'b': None, 'c': undefined, 'd': -Infinity, 'phone': 0049151, 'since': ISODate('2024-03-01'), 'n': NumberLong(12345678901234567890), 'x': 'caf\\xe9 \\u0416\\n\"', 'e': +49151}]";
    const list = await mustRead(`${text.slice(0, -1)}, ${text.slice(1)}`, { name: 'x.json' });
    expect(
      Object.fromEntries(list.reading.header.map((name, at) => [name, list.cells[0]?.[at]])),
    ).toEqual({
      _id: '65a',
      a: '',
      b: '',
      c: '',
      d: '',
      phone: '0049151',
      since: '2024-03-01',
      n: '12345678901234567890',
      x: 'café Ж\n"',
      e: '+49151',
    });
  });

  it('with line ends and tabs inside of texts, and where it breaks off', async () => {
    const list = await mustRead(
      "[{'name': 'Ann', 'note': \"two\nlines\tand\"}, {'name': 'Bo', 'no",
      { name: 'x.json' },
    );
    expect(list.cells).toEqual([['Ann', 'two\nlines\tand']]);
    expect(list.setAside.map(({ reason }) => reason)).toEqual(['row.cut_off']);
    expect(list.reading.warnings.map(({ code }) => code)).toEqual(['json.mended', 'file.cut_off']);
  });

  it('and strict JSON says through it what it says by itself', () => {
    assert(
      property(json(), (text) => {
        const mended = mendJson(text);
        expect('text' in mended ? JSON.parse(mended.text) : mended).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('what can mean two things is refused with its line', () => {
  it.each([
    ['[{"name":"Ann"},\n{"name":"Bo" "email":"b@x.example"}]', 2],
    ["[{'name': 'Ann'},\n{'name': 'Bo O'Neil'}]", 2],
    ['[\n{"name":"Ann","ok":maybe}]', 2],
    ['[{"name":"Ann"},\n\n,{"name":"Bo"}]', 3],
    ['[{"name":"Ann"},{"name":"Bo"}]\n[1]', 2],
    ['[{"name":"Ann","call":f(1,2)}]', 1],
    ['[{"name":"Ann","path":"C:\\dir"}]', 1],
    ['[{"name":"Ann","age":1-2}]', 1],
    ['[{"name"="Ann"}]', 1],
  ])('%j', async (text, line) => {
    const opened = await openRows(fileOf(text, 'x.json'), freeChoice);
    if (opened.ok) throw new Error('read');
    expect(opened.problem.code).toBe('source/json-broken');
    expect(opened.problem.params['line']).toBe(line);
    expect(toProblemText('en', opened.problem).what).toContain(`line ${line}`);
    expect(JSON.stringify(opened.problem)).not.toContain('Ann');
  });

  it('in time that grows with the file alone', () => {
    for (const piece of ["'", '"', '\\', '[', '{', 'a', 'a.', '/*', '1', '(', '=', '{a:']) {
      mendJson(piece.repeat(100_000));
      mendJson(`[${piece.repeat(100_000)}`);
    }
  });
});

describe('a chat in JSON', () => {
  it('is refused by name', async () => {
    const messages = [1, 2, 3].map((at) => ({
      sender_name: 'Ann',
      timestamp_ms: at,
      content: 'hi',
    }));
    const facebook = { participants: [{ name: 'Ann' }], messages };
    expect(await readProblem(JSON.stringify({ messages }), 'x.json')).toBe('source/chat');
    expect(await readProblem(JSON.stringify(facebook), 'x.json')).toBe('source/chat');
    const contacts = [{ first_name: 'Ann', phone_number: '1' }];
    const whole = JSON.stringify({ contacts, messages });
    expect(await readProblem(whole, 'x.json')).not.toBe('source/chat');
    const telegram = [1, 2].map((id) => ({
      id,
      type: 'message',
      from: 'Ann',
      from_id: 'u1',
      date: '2024-03-01',
      text: 'hi',
    }));
    expect(await readProblem(JSON.stringify({ name: 'Ann', messages: telegram }), 'x.json')).toBe(
      'source/chat',
    );
  });
});
