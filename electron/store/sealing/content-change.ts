type Content = Uint8Array | string;

/**
 * What a row lost, and where: only that is sealed, so that the rest of the row, which is somebody else's, is kept once.
 * A text: how many bytes before and after it stay, whether the row is text, and the lost bytes in base64.
 */
export function packChange(before: Content, after: Content): string {
  const [was, is] = [toBytes(before), toBytes(after)];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  const lost = was.subarray(head, was.length - tail).toString('base64');
  return JSON.stringify([head, tail, typeof before === 'string' ? 1 : 0, lost]);
}

/** The row as it was. */
export function unpackChange(change: string, after: Content): Content {
  const [head, tail, isText, lost] = JSON.parse(change) as [number, number, 0 | 1, string];
  const is = toBytes(after);
  const was = Buffer.concat([
    is.subarray(0, head),
    Buffer.from(lost, 'base64'),
    is.subarray(is.length - tail),
  ]);
  return isText === 1 ? was.toString('utf8') : was;
}

function toBytes(content: Content): Buffer {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
}
