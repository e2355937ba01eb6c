/**
 * UTF-16 and UTF-32 without a mark. ASCII characters (delimiters, line ends, digits) leave zero bytes at the
 * same places of a unit; a stray NUL in a list of single bytes stands anywhere.
 */
export function detectWideUnits(head: Buffer): string | null {
  const whole = head.subarray(0, head.length - (head.length % 4));
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < whole.length; index += 1) {
    if (whole[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const quads = whole.length / 4;
  if (quads === 0) return null;
  // No character is beyond 0x10FFFF: the highest byte is zero in every unit, the next one nearly.
  if (fourth === quads && third > quads * 0.9 && first < quads * 0.1) return 'utf-32le';
  if (first === quads && second > quads * 0.9 && fourth < quads * 0.1) return 'utf-32be';
  return detectUtf16({ even: first + third, odd: second + fourth, units: quads * 2 }, whole);
}

type Zeros = { readonly even: number; readonly odd: number; readonly units: number };

const ONE_SIDED = 0.05;
const MANY = 0.1;
const SOME = 0.02; // enough where line ends are whole units as well

function detectUtf16({ even, odd, units }: Zeros, bytes: Buffer): string | null {
  if (odd > units * SOME && even < odd * ONE_SIDED) {
    return odd > units * MANY || linesEndWith(bytes, 0) ? 'utf-16le' : null;
  }
  if (even > units * SOME && odd < even * ONE_SIDED) {
    return even > units * MANY || linesEndWith(bytes, 1) ? 'utf-16be' : null;
  }
  return null;
}

/** Whether most bytes of line ends stand at this half of a unit with a zero in the other half. */
function linesEndWith(bytes: Buffer, half: 0 | 1): boolean {
  let whole = 0;
  let feeds = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    feeds += 1;
    if (at % 2 === half && bytes[half === 0 ? at + 1 : at - 1] === 0) whole += 1;
  }
  return feeds > 0 && whole > feeds * 0.7;
}
