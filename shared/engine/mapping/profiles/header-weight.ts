/** Headers that more formats than this have prove none of them. */
const COMMON = 4;

/** How much a header proves that so many formats have, in natural logarithm units. */
export function weightOf(formats: number): number {
  return formats > COMMON ? 0 : Math.log(1 + 40 / formats ** 1.5);
}
