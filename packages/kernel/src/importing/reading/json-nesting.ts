/** Deepest value that these sources have, with room to spare: what walks a value is not to run out of stack. */
export const DEEPEST = 64;

const [QUOTE, ESCAPE] = [0x22, 0x5c];

/** Is this JSON text nested deeper than that? Asked before it is parsed. */
export function nestedTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  // By code, not by expression: on a text of millions of signs an expression runs out of stack.
  for (let position = 0; position < json.length; position += 1) {
    const sign = json.charCodeAt(position);
    if (inText) {
      if (sign === ESCAPE) position += 1;
      else if (sign === QUOTE) inText = false;
    } else if (sign === QUOTE) inText = true;
    else if (sign === 0x5b || sign === 0x7b) depth += 1;
    else if (sign === 0x5d || sign === 0x7d) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
