import { loadOne } from "@passerelle/kernel/graphql/loaders";
import type { Sql } from "@passerelle/kernel/postgres/database";

export interface CommuneLigne {
  code: string;
  nom: string;
  latitude: number | null;
  longitude: number | null;
}

/** Loader of communes and municipal arrondissements by INSEE code. */
export const chargeurCommunes = (sql: Sql) =>
  loadOne(
    async (codes) =>
      (await sql`
        select code, nom, latitude, longitude from communes
        where code = any(${codes as string[]})`) as unknown as CommuneLigne[],
    (row) => row.code,
  );
