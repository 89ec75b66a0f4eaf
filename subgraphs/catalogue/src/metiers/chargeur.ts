import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";

/** Loader of the ROME codes of a métier by its id. */
export const chargeurMetiers = (sql: Sql) =>
  loadOne(
    async (ids) =>
      (await sql`
        select id, codes_rome as "codesRome" from metiers
        where id = any(${ids as string[]})`) as unknown as { id: string; codesRome: string[] }[],
    (row) => row.id,
  );
