import type { Projection } from "@passerelle/kernel/outbox/projection";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import { createTouchees, recalculer } from "../recherche/recalcul.ts";

/** Payload of `orientation.communes`. */
interface Commune {
  nom: string;
  latitude: number | null;
  longitude: number | null;
  codesPostaux: string[];
  territoires: string[];
}

/** Communes and municipal arrondissements, with their coordinates and territories, as orientation knows them. */
export const projectionCommunes: Projection = {
  sujet: "orientation.communes",
  proprietaire: "orientation",
  async apply(tx, rows) {
    const gone = rows.filter((row) => row.contenu === null).map((row) => row.cle);
    if (gone.length) await tx`delete from communes where code = any(${gone})`;
    const known = rows
      .filter((row) => row.contenu !== null)
      .map((row) => ({ ...(row.contenu as Commune), code: row.cle, t: row.transaction, le: row.changeLe }));
    if (known.length)
      await tx`
        insert into communes (code, nom, latitude, longitude, codes_postaux, territoires, transaction, change_le)
        select code, nom, latitude, longitude, coalesce("codesPostaux", '{}'), coalesce(territoires, '{}'), t, le
        from jsonb_to_recordset(${tx.json(known)}) as commune(code text, nom text, latitude double precision,
          longitude double precision, "codesPostaux" text[], territoires text[], t bigint, le timestamptz)
        on conflict (code) do update set nom = excluded.nom, latitude = excluded.latitude,
          longitude = excluded.longitude, codes_postaux = excluded.codes_postaux,
          territoires = excluded.territoires, transaction = excluded.transaction, change_le = excluded.change_le`;
    await relocate(
      tx,
      rows.map((row) => row.cle),
    );
  },
  async clear(tx) {
    await tx`delete from communes`;
  },
};

/** Places of the offer take the coordinates and territories of their commune, whichever came first. */
async function relocate(tx: TransactionSql, codes: string[]): Promise<void> {
  await createTouchees(tx);
  const { count } = await tx`
    insert into touchees select distinct formation_id from recherche where code_commune = any(${codes})`;
  if (!count) return;
  await recalculer(tx);
}
