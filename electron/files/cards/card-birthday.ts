/**
 * A BDAY or other date of a card as ISO text. Without a year: `--MM-DD`. Address books write the year 1604
 * (Apple, also with X-APPLE-OMIT-YEAR) or 0000 for "no year". Anything else stays as it stands.
 */
export function toIsoDate(value: string, omittedYear: string | undefined): string {
  const text = value.trim();
  const noYear = /^--(\d{2})-?(\d{2})(?:T.*)?$/.exec(text);
  if (noYear !== null) return `--${noYear[1]}-${noYear[2]}`;
  const whole = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text);
  if (whole === null) return text;
  const [, year = '', month = '', day = ''] = whole;
  if (year === '1604' || year === '0000' || year === omittedYear) return `--${month}-${day}`;
  return `${year}-${month}-${day}`;
}
