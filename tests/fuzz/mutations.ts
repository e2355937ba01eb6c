/** Changes to the bytes of a file, each as its seed decides. Structure-aware ones are made from the tokens of a format. */
export type Draw = (below: number) => number;
export type Mutation = (bytes: Buffer, draw: Draw) => Buffer;

function splice(bytes: Buffer, at: number, gone: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
}

const flipByte: Mutation = (bytes, draw) => {
  const copy = Buffer.from(bytes);
  if (copy.length > 0) copy[draw(copy.length)] = draw(256);
  return copy;
};

const dropBytes: Mutation = (bytes, draw) =>
  splice(bytes, draw(bytes.length + 1), 1 + draw(12), Buffer.alloc(0));
const cutOff: Mutation = (bytes, draw) => bytes.subarray(0, draw(bytes.length + 1));
const cutStart: Mutation = (bytes, draw) => bytes.subarray(draw(Math.min(40, bytes.length + 1)));

const repeatPart: Mutation = (bytes, draw) => {
  const at = draw(bytes.length + 1);
  const part = bytes.subarray(at, at + 1 + draw(60));
  return splice(bytes, at, 0, Buffer.concat(Array.from({ length: 1 + draw(5) }, () => part)));
};

const movePart: Mutation = (bytes, draw) => {
  const at = draw(bytes.length + 1);
  const part = bytes.subarray(at, at + draw(50));
  const rest = splice(bytes, at, part.length, Buffer.alloc(0));
  return splice(rest, draw(rest.length + 1), 0, part);
};

const joinLines: Mutation = (bytes, draw) => {
  const ends = [...bytes.keys()].filter((index) => bytes[index] === 0x0a || bytes[index] === 0x0d);
  const at = ends[draw(Math.max(1, ends.length))];
  return at === undefined ? bytes : splice(bytes, at, 1, Buffer.alloc(0));
};

/** Puts one of the tokens anywhere, sometimes many times over. */
function plant(tokens: readonly (string | Buffer)[]): Mutation {
  return (bytes, draw) => {
    const token = tokens[draw(tokens.length)] ?? '';
    const one = typeof token === 'string' ? Buffer.from(token, 'utf8') : token;
    const many = draw(8) === 0 ? Buffer.concat(Array.from({ length: draw(200) }, () => one)) : one;
    return splice(bytes, draw(bytes.length + 1), draw(3) === 0 ? one.length : 0, many);
  };
}

const anywhere = [flipByte, dropBytes, cutOff, cutStart, repeatPart, movePart, joinLines];

const strangeBytes = (
  '00 0000 ff fe fffe feff efbbbf c3 e282 f09f98 d0 81 8d c0af eda080 ' +
  '0d 0a 0d0a 0a0d 0c 1a 85 e280a8 e2808b e280ae'
)
  .split(' ')
  .map((hex) => Buffer.from(hex, 'hex'));

export const textMutations: readonly Mutation[] = [
  ...anywhere,
  plant(strangeBytes),
  plant(['"', '""', '"""', "'", '\\"', '\\', '",', '"\n', ',"', '"\r\n"', '" ,', '"x"y"']),
  plant([',', ';', '\t', '|', '~', '^', ',,,,,,,,', ';;', '\n\n', '\r', '\r\n\r\n', ' ', '\u00A0']),
  plant([
    'sep=;\n',
    '#',
    '# remark\n',
    'Total;1\n',
    '-----\n',
    'Page 1 of 2\n',
    '=1+1',
    '__proto__,',
  ]),
  plant(['Ð˜Ð²Ð°Ð½', 'İzin', 'سارة', '山田', '🎂', '\u202E', 'e\u0301', '１２']),
];

export const cardMutations: readonly Mutation[] = [
  ...anywhere,
  plant(strangeBytes),
  plant([
    'BEGIN:VCARD\r\n',
    'END:VCARD\r\n',
    'begin : vcard\n',
    'END:VCARD',
    'BEGIN:VCARD\r\n'.repeat(40),
  ]),
  plant([
    'AGENT:\r\n',
    'AGENT:BEGIN:VCARD\r\n',
    'VERSION:2.1\r\n',
    'VERSION:4.0\n',
    'N:\r\n',
    ':',
    ';',
    '.',
  ]),
  plant([
    ' ',
    '\r\n ',
    '\n\t',
    '=\r\n',
    '=0D=0A',
    ';ENCODING=QUOTED-PRINTABLE',
    ';CHARSET=windows-1251',
  ]),
  plant([
    'PHOTO;ENCODING=b:/9j/\r\n',
    'item1.EMAIL:a@b.org\r\n',
    'X-ABLabel:x\r\n',
    'BDAY:--0415\r\n',
    '"',
  ]),
  plant(['\\n', '\\,', '\\;', '\\', '^n', 'TEL;TYPE="', 'KIND:group\r\n', '__proto__:x\r\n']),
];

export const jsonMutations: readonly Mutation[] = [
  ...anywhere,
  plant(strangeBytes),
  plant([
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    'true',
    '1e999',
    '-0',
  ]),
  plant([
    '"__proto__":{"a":1},',
    '"constructor":"x",',
    '{}',
    '[]',
    '[[]]',
    '{"a":',
    '['.repeat(300),
  ]),
  plant(['12345678901234567890', '\n', '\r\n', '\uFEFF', '// x', 'NaN', "'", '{"data":[']),
];

/** Fields of the records of a zip archive, by signature. */
const zipFields: readonly (readonly [signature: string, offset: number, bytes: number])[] = [
  ...[4, 6, 8, 26, 28].map((offset) => ['504b0304', offset, 2] as const),
  ...[14, 18, 22].map((offset) => ['504b0304', offset, 4] as const),
  ...[8, 10, 28, 30, 32, 38].map((offset) => ['504b0102', offset, 2] as const),
  ...[16, 20, 24, 42].map((offset) => ['504b0102', offset, 4] as const),
  ...[8, 10, 20].map((offset) => ['504b0506', offset, 2] as const),
  ...[12, 16].map((offset) => ['504b0506', offset, 4] as const),
];

const changeZipField: Mutation = (bytes, draw) => {
  const [signature, offset, width] = zipFields[draw(zipFields.length)] ?? ['504b0506', 8, 2];
  const at = bytes.indexOf(Buffer.from(signature, 'hex'), draw(2) === 0 ? 0 : draw(bytes.length));
  if (at === -1 || at + offset + width > bytes.length) return bytes;
  const copy = Buffer.from(bytes);
  const value = [0, 1, 8, 0xff, 0xffff, draw(0x1_0000)][draw(6)] ?? 0;
  if (width === 2) copy.writeUInt16LE(value, at + offset);
  else copy.writeUInt32LE([value, 0xffff_ffff, draw(0x7fff_ffff)][draw(3)] ?? 0, at + offset);
  return copy;
};

export const zipMutations: readonly Mutation[] = [
  ...anywhere,
  changeZipField,
  changeZipField,
  changeZipField,
  plant([
    Buffer.from('504b0304', 'hex'),
    Buffer.from('504b0102', 'hex'),
    Buffer.from('504b0506', 'hex'),
  ]),
];

/** One to four mutations, one after another. */
export function mutate(bytes: Buffer, mutations: readonly Mutation[], draw: Draw): Buffer {
  let mutated = bytes;
  for (let count = 1 + draw(4); count > 0; count -= 1) {
    mutated = mutations[draw(mutations.length)]?.(mutated, draw) ?? mutated;
  }
  return mutated;
}
