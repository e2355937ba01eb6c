/** Marks of direction, which phones put before brackets and between the parts of a day. */
const MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const DAY = String.raw`\p{Nd}{1,4} ?[./年년-] ?\p{Nd}{1,2} ?[./月월-] ?\p{Nd}{1,4}[日일.]?`;
const HALF = String.raw`(?:[\p{L}.\u00A0\u202F ]{1,14})?`; // a.m., π.μ., 上午, ص, and what joins day and hour
const HOUR = String.raw`\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?`;
const MOMENT = `${DAY}[,،]? ?${HALF}${HOUR}${HALF}`;

/** `[12/03/24, 10:22:01] `, `12/03/2024, 10:22 - `, `2024년 3월 12일 오전 10:22, `. */
const STAMP = new RegExp(`^(?:\\[${MOMENT}\\]|${MOMENT}(?: ?[-–—] |, ))`, 'u');

/** `Ann, [12.03.2024 10:22]` above what she wrote: what Telegram copies. */
const SENDER_FIRST = new RegExp(`^[^\\[\\]]{1,80}, \\[${MOMENT}\\]`, 'u');

/** Who speaks, by name or number, and what is said. Lines of the program itself have no sender. */
const SENDER = /^ ?~? ?[\p{L}\p{Nd}+(][^:：]{0,79}[:：](?: |$)/u;

const LOOKED_AT = 200; // lines
const FEWEST = 2;
const SPOKEN = 0.5;

/**
 * An export of WhatsApp, KakaoTalk and the like: every message begins with its day and hour and the name or number of whoever
 * wrote it, and may go on over several lines. Read as a table, each line would be a person, and what somebody said
 * in it would be said of nobody.
 */
export function looksLikeChat(text: string): boolean {
  const lines = text
    .slice(0, 64 * 1024)
    .split(/\r\n|\n|\r/, LOOKED_AT)
    .map((line) => line.slice(0, 240).replace(MARKS, ''))
    .filter((line) => line.trim() !== '');
  if (isCopied(lines)) return true;
  const stamps = lines.map((line) => STAMP.exec(line)?.[0].length ?? 0);
  const stamped = stamps.filter((length) => length > 0).length;
  if (stamped < FEWEST || stamped < lines.length * SHARE) return false;
  if ((stamps[0] ?? 0) === 0 && (stamps[1] ?? 0) === 0) return false; // a title may stand above
  const spoken = lines.filter((line, at) => {
    const length = stamps[at] ?? 0;
    return length > 0 && SENDER.test(line.slice(length));
  }).length;
  return spoken >= FEWEST && spoken >= stamped * SPOKEN;
}

/** Of the lines: messages may be long. */
const SHARE = 0.2;

function isCopied(lines: readonly string[]): boolean {
  const named = lines.filter((line) => SENDER_FIRST.test(line)).length;
  return named >= FEWEST && named >= lines.length * SHARE && SENDER_FIRST.test(lines[0] ?? '');
}
