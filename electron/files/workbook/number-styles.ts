import { SSF } from 'xlsx';
import { builtInFormats } from './built-in-formats.ts';
import type { SheetCell } from './sheet-cells.ts';
import { isDuration, isRoundedText, toDayCell, toSheetCell } from './typed-cells.ts';
import { attributeOf } from './xml-text.ts';
import { XmlScanner } from './xml-scanner.ts';

/** How numbers of one cell style are shown. */
export type NumberStyle = {
  readonly format: string;
  readonly kind: 'plain' | 'day' | 'formatted';
  readonly exponent: boolean; // the style shows long numbers as 9.66501E+11
};

export const plainStyle: NumberStyle = { format: 'General', kind: 'plain', exponent: true };

export type StyleReader = {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => readonly NumberStyle[];
};

/** The number formats of the cell styles, in the order in which cells refer to them. */
export function createStyleReader(): StyleReader {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  const scanner = new XmlScanner({
    open(name, tag) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') {
        custom.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
      } else if (name === 'xf' && inCellStyles && ids.length < MOST_STYLES) {
        ids.push(Number(attributeOf(tag, 'numFmtId') ?? 0));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return {
    push: (chunk) => scanner.push(chunk),
    end() {
      scanner.end();
      const known = new Map<number, NumberStyle>();
      return ids.map((id) => {
        const style = known.get(id) ?? toStyle(custom.get(id) ?? builtInFormats[id] ?? 'General');
        known.set(id, style);
        return style;
      });
    },
  };
}

const MOST_STYLES = 65_536; // Excel's own limit is 65,490

/** What a number format means for the numbers that it shows. */
export function toStyle(format: string): NumberStyle {
  if (format === '' || format === 'General') return plainStyle;
  const exponent = /E[+-]/i.test(format);
  if (SSF.is_date(format)) {
    return { format, kind: isDuration(format) ? 'formatted' : 'day', exponent };
  }
  return { format, kind: /0{2,}|[+(]/.test(format) ? 'formatted' : 'plain', exponent };
}

/** A number as a cell. `raw` is what stands in the file; its digits are kept where the spreadsheet kept them. */
export function toNumberCell(raw: string, style: NumberStyle, date1904: boolean): SheetCell | null {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return null;
  if (style.kind === 'day') {
    const day = toDayCell(value, date1904);
    if (day !== null) return day;
  }
  if (style.kind !== 'plain') {
    const shown = shownAs(style.format, value, date1904);
    return toSheetCell({ t: 'n', v: value, z: style.format, w: shown }, date1904);
  }
  if (Math.abs(value) < 1e15 && (Number.isInteger(value) || raw.length <= 15)) {
    return { t: 'n', v: value, w: String(value) };
  }
  if (/^-?\d{16}$/.test(raw) && !isRoundedText(raw)) return { t: 'n', v: value, w: raw };
  return toSheetCell({ t: 'n', v: value, z: 'General' }, date1904);
}

/** A format that the library cannot apply shows the number as it is. */
function shownAs(format: string, value: number, date1904: boolean): string {
  try {
    return SSF.format(format, value, { date1904 }) as string;
  } catch {
    return String(value);
  }
}
