import { loaderByArguments, loadMany, loadOne } from "@passerelle/kernel/graphql/loaders";
import type { ProvenanceRow } from "@passerelle/kernel/importing/imports-query";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { LieuLigne } from "../lieux.ts";
import type { Plage } from "../structures/horaires.ts";

/** A service as the resolvers read it. */
export interface ServiceLigne extends LieuLigne, ProvenanceRow {
  id: string;
  structureId: string;
  nom: string;
  recherche: string;
  description: string;
  type: string | null;
  thematiques: string[];
  publics: string[];
  publicsPrecisions: string | null;
  conditionsAcces: string | null;
  frais: string | null;
  fraisPrecisions: string | null;
  modesAccueil: string[];
  /** Ids of territories, `FRANCE`, `PAYS-99…`; null when unknown. */
  zone: string[] | null;
  zoneInconnue: string[];
  modesMobilisation: string[];
  mobilisablePar: string[];
  mobilisationPrecisions: string | null;
  lienMobilisation: string | null;
  telephone: string | null;
  courriel: string | null;
  horaires: Plage[] | null;
  horairesTexte: string | null;
  volumeHoraire: number | null;
  nombreSemaines: number | null;
  lienSource: string | null;
}

/** Columns of a `ServiceLigne`, of the table `s`. */
export const colonnesService = (sql: Sql) => sql`
  s.id, s.structure_id as "structureId", s.nom, s.recherche, s.description, s.type, s.thematiques, s.publics,
  s.publics_precisions as "publicsPrecisions", s.conditions_acces as "conditionsAcces", s.frais,
  s.frais_precisions as "fraisPrecisions", s.modes_accueil as "modesAccueil", s.denomination, s.lignes,
  s.code_postal as "codePostal", s.ville, s.code_commune as "codeCommune", s.latitude, s.longitude,
  s.territoire_id as "territoireId", s.zone, s.zone_inconnue as "zoneInconnue",
  s.modes_mobilisation as "modesMobilisation", s.mobilisable_par as "mobilisablePar",
  s.mobilisation_precisions as "mobilisationPrecisions", s.lien_mobilisation as "lienMobilisation", s.telephone,
  s.courriel, s.horaires, s.horaires_texte as "horairesTexte", s.volume_horaire as "volumeHoraire",
  s.nombre_semaines as "nombreSemaines", s.lien_source as "lienSource", s.source, s.date_maj::text as "dateMaj",
  s.import_id as "importId", s.retire_le::text as "retireLe"`;

export const chargeurServices = (sql: Sql) =>
  loadOne<string, ServiceLigne>(
    async (ids) => await sql`select ${colonnesService(sql)} from services s where s.id in ${sql(ids)}`,
    (row) => row.id,
  );

/** Loader of the first services of a structure, by name: one statement for all the structures of a page. */
export const chargeurServicesDe = (sql: Sql) =>
  loaderByArguments(({ limite }: { limite: number }) =>
    loadMany<string, ServiceLigne>(
      async (structures) =>
        await sql`
          select s.* from unnest(${structures}::text[]) as structure(id)
          cross join lateral (
            select ${colonnesService(sql)} from services s
            where s.structure_id = structure.id and s.retire_le is null
            order by s.recherche collate "C", s.id limit ${limite}
          ) s
          order by structure.id, s.recherche collate "C", s.id`,
      (row) => row.structureId,
    ),
  );
