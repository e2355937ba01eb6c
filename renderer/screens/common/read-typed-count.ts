/** A count typed with the digits of any of our languages, spaces and separators allowed; null for anything else. */
export function readTypedCount(text: string): number | null {
  const digits = text
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll(/[\s\u00a0\u202f.,\u066c']/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
