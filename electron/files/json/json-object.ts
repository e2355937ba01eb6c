import { isRawNumber } from './parse-json.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function toObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
    ? (value as JsonObject)
    : null;
}
