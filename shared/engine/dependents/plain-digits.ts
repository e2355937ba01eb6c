/** Arabic, Persian and Devanagari digits as 0 to 9; of one length with what was written, so that places stay. */
export function withPlainDigits(text: string): string {
  return text.replace(/[\u{660}-\u{669}\u{6f0}-\u{6f9}\u{966}-\u{96f}]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}

const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966];
