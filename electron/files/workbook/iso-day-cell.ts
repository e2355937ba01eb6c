import type { SheetCell } from './sheet-cells.ts';

const SERIAL_OF_1970 = 25_569;
const FIRST_SAFE_SERIAL = 61; // before it the day that never was stands in the way

/** `1992-05-02T00:00:00`, as the strict format and XML Spreadsheet write a day; null for any other text. */
export function isoDayCell(text: string): SheetCell | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (found === null) return null;
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] = found;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  const serial = midnight / 86_400_000 + SERIAL_OF_1970;
  if (serial < FIRST_SAFE_SERIAL) return day;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { t: 'd', v: serial + time, w: day };
}
