import type { Projection } from "@passerelle/kernel/outbox/projection";
import { type InformationsDeSession, lignesDe } from "./informations.ts";

/** Keeps the information meetings of the catalogue's sessions as events; they go with their session. */
export const projectionSessions: Projection = {
  sujet: "catalogue.sessions",
  proprietaire: "catalogue",
  async apply(tx, rows) {
    await tx`delete from evenements where session_id in ${tx(rows.map(({ cle }) => cle))}`;
    const lignes = rows.flatMap(({ cle, contenu, transaction, changeLe }) =>
      contenu ? lignesDe(cle, contenu as InformationsDeSession, { transaction, changeLe }) : [],
    );
    if (!lignes.length) return;
    await tx`
      insert into evenements (id, type, titre, description, debut, fin, a_distance, denomination, lignes, code_postal,
        ville, code_commune, latitude, longitude, territoire_id, codes_rome, session_id, transaction, change_le,
        source, import_id, retire_le)
      select l.id, 'INFORMATION_COLLECTIVE', l.titre, l.description, l.debut, l.fin, l."aDistance", l.denomination,
        l.lignes, l."codePostal", l.ville, l."codeCommune",
        case when l.latitude is null or l.longitude is null then commune.latitude else l.latitude end,
        case when l.latitude is null or l.longitude is null then commune.longitude else l.longitude end,
        commune.id,
        l."codesRome", l."sessionId", l.transaction, l."changeLe", 'catalogue', l.transaction, l."retireLe"
      from jsonb_to_recordset(${tx.json(lignes as never)}) as l(id text, titre text, description text,
        debut timestamptz, fin timestamptz, "aDistance" boolean, denomination text, lignes text[], "codePostal" text,
        ville text, "codeCommune" text, latitude float8, longitude float8, "codesRome" text[], "sessionId" text,
        transaction text, "changeLe" timestamptz, "retireLe" date)
      left join lateral (
        select a.territoire_id from communes_anciennes a
        where a.code = l."codeCommune" and a.remplacee and a.retire_le is null order by a.nature desc limit 1
      ) ancienne on true
      left join territoires commune on commune.id = coalesce(ancienne.territoire_id, 'COM-' || l."codeCommune")`;
  },
  async clear(tx) {
    await tx`delete from evenements where session_id is not null`;
  },
};
