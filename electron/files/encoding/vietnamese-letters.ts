/**
 * windows-1258 writes the tone of a vowel as a character of its own behind it. Text is composed when read, so
 * that it equals the same name from any other file, and taken apart when written.
 */
export function decodeVietnamese(text: string): string {
  return text.normalize('NFC');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

export function encodeVietnamese(text: string): string {
  return text.normalize('NFC').replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => {
    const apart = letter.normalize('NFD');
    const tone = apart.match(TONES)?.join('') ?? '';
    return tone === '' ? letter : apart.replace(TONES, '').normalize('NFC') + tone;
  });
}
