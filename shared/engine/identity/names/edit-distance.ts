/**
 * Whether one word becomes the other by one slip of the finger: a letter too many, too few, another one, or two
 * neighbours swapped. Linear in the length of the words.
 */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let [endShort, endLong] = [short.length, long.length];
  while (endShort > start && endLong > start && short[endShort - 1] === long[endLong - 1]) {
    endShort -= 1;
    endLong -= 1;
  }
  const [restShort, restLong] = [short.slice(start, endShort), long.slice(start, endLong)];
  if (restShort.length + restLong.length <= 1) return true;
  if (restShort.length === 1 && restLong.length === 1) return true;
  return restShort.length === 2 && restLong === `${restShort[1] ?? ''}${restShort[0] ?? ''}`;
}

/** The same for two slips: at the first place where the words part, each kind of slip is tried once. */
export function isWithinTwoSlips(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA === '' || restB === '') return restA.length + restB.length <= 2;
  return (
    isOneSlip(restA.slice(1), restB) ||
    isOneSlip(restA, restB.slice(1)) ||
    isOneSlip(restA.slice(1), restB.slice(1)) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && isOneSlip(restA.slice(2), restB.slice(2)))
  );
}
