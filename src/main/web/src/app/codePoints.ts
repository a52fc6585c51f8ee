/** A stretch of a text in Unicode code points, as the API counts; the end is exclusive. */
export type Span = { start: number; end: number };

/**
 * The places of a text's code points in it as JavaScript has it, where what lies beyond the basic
 * plane takes two: `units[n]` is where the n-th code point begins, and the last is the length.
 */
export function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    units[count] = at;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  units[count] = text.length;
  return units.subarray(0, count + 1);
}

/** The code points from `start` to `end`; what lies outside of the text is left out. */
export function slice(text: string, start: number, end = Infinity): string {
  const units = unitsOf(text);
  const last = units.length - 1;
  const place = (point: number) => units[Math.min(Math.max(point, 0), last)];
  return text.slice(place(start), place(end));
}
