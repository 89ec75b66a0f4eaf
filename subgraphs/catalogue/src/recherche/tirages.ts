/**
 * Draws: one formation in so many, made once for all from its id, the same for everybody. When very many satisfy a
 * search, those of a draw are looked at first; each draw has an index of its own, which its size makes quick to read.
 * The finest first; each holds the finer ones, and the last one everything.
 */
export const TIRAGES = [512, 64, 8, 1] as const;

export type Tirage = (typeof TIRAGES)[number];

/** SQL: the finest draw that holds a formation, by its id. */
export const tirageDe = (id: string): string =>
  `(select max(sur) from unnest(array[${TIRAGES}]) sur where ('x' || left(md5(${id}), 8))::bit(32)::bigint % sur = 0)`;
