import { loadOne } from "@passerelle/kernel/graphql/loaders";
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
  horaires: Plage[] | null;
  fuseau: string;
}

/** Columns of a `StructureLigne`, of the table `s`. */
export const colonnesStructure = (sql: Sql) => sql`
  s.id, s.nom, s.recherche, s.reseaux, s.siret, s.denomination, s.lignes, s.code_postal as "codePostal", s.ville,
  s.code_commune as "codeCommune", s.latitude, s.longitude, s.territoire_id as "territoireId", s.telephone,
  s.courriel, s.site_web as "siteWeb", s.horaires, s.fuseau, s.source, s.date_maj::text as "dateMaj",
  s.import_id as "importId", s.retire_le::text as "retireLe"`;

export const chargeurStructures = (sql: Sql) =>
  loadOne<string, StructureLigne>(
    async (ids) => await sql`select ${colonnesStructure(sql)} from structures s where s.id in ${sql(ids)}`,
    (row) => row.id,
  );
