/** Parameters of RFC 3492, section 5. */
const BASE = 36;
const TMIN = 1;
const TMAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** One label of a host name as `xn--…`; an ASCII label as it stands. Written here because the engine has no Node. */
export function toAsciiLabel(label: string): string {
  const points = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  if (points.every((point) => point < INITIAL_N)) return label;
  return `xn--${encode(points)}`;
}

function encode(points: readonly number[]): string {
  const basic = points.filter((point) => point < INITIAL_N);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [n, delta, bias, handled] = [INITIAL_N, 0, INITIAL_BIAS, basic.length];
  while (handled < points.length) {
    const next = smallestFrom(points, n);
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

function smallestFrom(points: readonly number[], n: number): number {
  let smallest = Number.MAX_SAFE_INTEGER;
  for (const point of points) if (point >= n && point < smallest) smallest = point;
  return smallest;
}

function variableLength(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(TMAX, Math.max(TMIN, k - bias));
    if (rest < threshold) return text + digit(rest);
    text += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function digit(value: number): string {
  return String.fromCodePoint(value < 26 ? 97 + value : 22 + value);
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > Math.floor(((BASE - TMIN) * TMAX) / 2)) {
    rest = Math.floor(rest / (BASE - TMIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - TMIN + 1) * rest) / (rest + SKEW));
}
