/**
 * What a filter says, for the scope of a cursor: an absent filter, an empty one and one of nulls are the same
 * list, whose cursors each must take.
 */
export const filtreDit = (filtre: object | null | undefined): string =>
  JSON.stringify(filtre ?? {}, (_, valeur: unknown) => valeur ?? undefined);
