import type { Projection } from "@passerelle/kernel/outbox/projection";
import { ecrireTermesRome } from "../recherche/termes-sql.ts";

/** Payload of `metiers.noms`, by ROME code. */
interface Noms {
  libelle: string;
  /** The ROME 3 code above it. */
  parent: string | null;
  noms: string[];
  /** Near codes, nearest first. */
  proches: string[];
}

/** Names under which trades are searched, as the métiers system knows them: what a text may designate. */
export const projectionNoms: Projection = {
  sujet: "metiers.noms",
  proprietaire: "metiers",
  async apply(tx, rows) {
    const gone = rows.filter((row) => row.contenu === null).map((row) => row.cle);
    if (gone.length) await tx`delete from noms_rome where code = any(${gone})`;
    const known = rows
      .filter((row) => row.contenu !== null)
      .map((row) => ({ ...(row.contenu as Noms), code: row.cle, t: row.transaction, le: row.changeLe }));
    if (known.length)
      await tx`
        insert into noms_rome (code, libelle, parent, noms, proches, transaction, change_le)
        select code, libelle, parent, coalesce(noms, '{}'), coalesce(proches, '{}'), t, le
        from jsonb_to_recordset(${tx.json(known as never)}) as nom(code text, libelle text, parent text, noms text[],
          proches text[], t bigint, le timestamptz)
        on conflict (code) do update set libelle = excluded.libelle, parent = excluded.parent, noms = excluded.noms,
          proches = excluded.proches, transaction = excluded.transaction, change_le = excluded.change_le`;
    await ecrireTermesRome(
      tx,
      rows.map((row) => row.cle),
    );
  },
  async clear(tx) {
    await tx`delete from noms_rome`;
    await tx`delete from termes where genre = 'METIER'`;
  },
};
