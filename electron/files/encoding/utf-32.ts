const REPLACEMENT = 0xfffd;

export function decodeUtf32(bytes: Buffer, bigEndian: boolean): string {
  const points = codePoints(bytes, bigEndian);
  const parts: string[] = [];
  for (let from = 0; from < points.length; from += 4096) {
    parts.push(String.fromCodePoint(...points.slice(from, from + 4096)));
  }
  return parts.join('');
}

/** One character for each four bytes; a character beyond the first plane is stood for by another. */
export function toUtf32Scan(bytes: Buffer, bigEndian: boolean): string {
  const points = codePoints(bytes, bigEndian);
  return decodeUtf32Units(points.map((point) => (point > 0xffff ? REPLACEMENT : point)));
}

function decodeUtf32Units(units: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < units.length; from += 4096) {
    parts.push(String.fromCharCode(...units.slice(from, from + 4096)));
  }
  return parts.join('');
}

function codePoints(bytes: Buffer, bigEndian: boolean): number[] {
  const points: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const isCharacter = point < 0x11_0000 && (point < 0xd800 || point > 0xdfff);
    points.push(isCharacter ? point : REPLACEMENT);
  }
  if (bytes.length % 4 !== 0) points.push(REPLACEMENT); // a part of a unit at the end of the file
  return points;
}

export function encodeUtf32(text: string, bigEndian: boolean): Buffer {
  const points = [...text].map((char) => char.codePointAt(0) ?? REPLACEMENT);
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => {
    if (bigEndian) bytes.writeUInt32BE(point, index * 4);
    else bytes.writeUInt32LE(point, index * 4);
  });
  return bytes;
}
