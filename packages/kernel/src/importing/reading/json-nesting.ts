/** Deepest value that these sources have, with room to spare: what walks a value is not to run out of stack. */
export const DEEPEST = 64;

/** Is this JSON text nested deeper than that? Asked before it is parsed. */
export function nestedTooDeep(json: string): boolean {
  let depth = 0;
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
