/** A number with more digits than the language keeps, as it stands in the file: ids must not be rounded. */
type RawNumber = { readonly rawJSON: string };

type RawJson = {
  readonly rawJSON: (source: string) => RawNumber;
  readonly isRawJSON: (value: unknown) => value is RawNumber;
};

// In the language since ES2026, in Node since 22; not yet in the type library.
const raw = JSON as unknown as RawJson;

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/** As `JSON.parse`; throws as it does. */
export function parseJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const reviver: Reviver = (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source
      ? raw.rawJSON(source)
      : value;
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown);
}

export function isRawNumber(value: unknown): value is RawNumber {
  return raw.isRawJSON(value);
}
