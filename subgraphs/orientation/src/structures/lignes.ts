import { askedColumns } from "@passerelle/kernel/graphql/asked-columns";
import { loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { ProvenanceRow } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { LieuLigne } from "../lieux.ts";
import type { Plage } from "./horaires.ts";

/** A structure as the resolvers read it. */
export interface StructureLigne extends LieuLigne, ProvenanceRow {
  id: string;
  nom: string;
  recherche: string;
  reseaux: string[];
  siret: string | null;
  telephone: string | null;
  courriel: string | null;
  siteWeb: string | null;
  description: string | null;
  urlRendezVous: string | null;
  accessibilite: string | null;
  lienSource: string | null;
  horairesTexte: string | null;
  horaires: Plage[] | null;
  fuseau: string;
}

const COLONNES = {
  toujours: "s.id, s.nom",
  reseaux: 's.reseaux, s.siret, s.telephone, s.courriel, s.site_web as "siteWeb"',
  lieu: `s.denomination, s.lignes, s.code_postal as "codePostal", s.ville, s.code_commune as "codeCommune", s.latitude,
    s.longitude, s.territoire_id as "territoireId"`,
  horaires: 's.horaires_texte as "horairesTexte", s.horaires, s.fuseau',
  autres: `s.recherche, s.description, s.url_rendez_vous as "urlRendezVous", s.accessibilite, s.lien_source as "lienSource",
    s.source, s.date_maj::text as "dateMaj", s.import_id as "importId", s.retire_le::text as "retireLe"`,
};

/** Columns of a `StructureLigne`, of the table `s`. */
export const colonnesStructure = (sql: Sql) => sql.unsafe(Object.values(COLONNES).join(", "));

/** Columns of the structures of edges, by what is asked of them: short lists are asked for many places at once. */
export const COLONNES_DES_ARETES = askedColumns({
  path: ["node"],
  always: { fields: ["id", "identifiants", "nom", "services", "evenements"], columns: COLONNES.toujours },
  groups: [
    {
      fields: ["reseaux", "reseauxPorteurs", "siret", "telephone", "courriel", "siteWeb"],
      columns: COLONNES.reseaux,
    },
    { fields: ["adresse", "commune"], columns: COLONNES.lieu },
    { fields: ["horaires", "horairesTexte", "ouverteMaintenant"], columns: COLONNES.horaires },
  ],
  others: COLONNES.autres,
});

/** Loader of a structure by any id that a source gives it; the row has the id under which it is served. */
export const chargeurStructures = (sql: Sql) =>
  loadOne<string, StructureLigne & { demande: string }>(
    async (ids) =>
      await sql`
        select demande.id as demande, ${colonnesStructure(sql)}
        from unnest(${ids}::text[]) as demande(id)
        left join structures_identifiants connu on connu.id = demande.id
        join structures s on s.id = coalesce(connu.structure_id, demande.id)`,
    (row) => row.demande,
  );

/** Loader of the ids that sources give to a structure, by the id under which it is served. */
export const chargeurIdentifiants = (sql: Sql) =>
  loadMany<string, { id: string; structureId: string }>(
    async (structures) =>
      await sql`
        select id, structure_id as "structureId" from structures_identifiants
        where structure_id in ${sql(structures)} order by structure_id, id`,
    (row) => row.structureId,
  );

/** Loader of the structures that serve a commune, by the commune's id. */
export const chargeurDesservants = (sql: Sql) =>
  loadMany<string, StructureLigne & { territoire: string }>(
    async (territoires) =>
      await sql`
        select c.territoire_id as territoire, ${colonnesStructure(sql)}
        from couvertures c join structures s on s.id = c.structure_id
        where c.territoire_id in ${sql(territoires)} and s.retire_le is null
        order by c.territoire_id, s.recherche collate "C", s.id`,
    (row) => row.territoire,
  );
