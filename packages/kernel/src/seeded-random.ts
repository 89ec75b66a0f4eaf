/**
 * A repeatable source of numbers from 0 (included) to 1 (excluded): the same seed gives the same ones on every machine.
 *
 * The algorithm is mulberry32: 32 bits of state, plenty for demo data, nothing for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
