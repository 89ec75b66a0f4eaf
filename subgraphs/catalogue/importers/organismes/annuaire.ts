import { OperatorError } from "@passerelle/kernel/errors";
import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { stageRecords } from "@passerelle/kernel/importing/records/stage";
import { swapRecords } from "@passerelle/kernel/importing/records/swap";
import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { OrganismeRecord } from "../offre/records.ts";
import { stageOffre } from "../offre/staging.ts";
import { swapOffre } from "../offre/swap.ts";
import { joindreCommunes, joindreOrganismes } from "./jointures.ts";
import { Lecture } from "./lecture.ts";

/** What a directory says of an organisme; it always plays the same role. */
export type Fiche = Omit<OrganismeRecord, "numero" | "brut" | "role" | "nom"> & { nom: string | null };

/** A directory of organismes: its file, and how one of its records is read. */
export interface Annuaire extends Omit<Importer, "stage" | "swap"> {
  /** Kind of its records in the table `lignes`. */
  objet: string;
  /** Columns that a CSV must have; null for an array of JSON objects. */
  colonnes: readonly string[] | null;
  lire(lecture: Lecture, valeurs: Readonly<Record<string, unknown>>): Fiche;
  /** Names the organisme in this directory: its SIRET, unless several records share one. */
  identite?: "siret" | "uai";
  /** Joins of its own, once all is in place. */
  joindre?(tx: TransactionSql, context: ImportContext): Promise<void>;
}

/** Organismes refused before staging, by import: `swap` reports them beside what was stored. */
const rejetesOf = new WeakMap<object, number>();

/**
 * Importer of a directory: its records go to `lignes` as they are, and what they say of each organisme is added to
 * what other sources say.
 *
 * A record whose SIRET and UAI are both missing or wrong is rejected; any other wrong value costs that value only.
 */
export function annuaireImporter(annuaire: Annuaire): Importer {
  const { objet, colonnes: _, lire: __, identite: ___, joindre, ...importer } = annuaire;
  return {
    ...importer,
    async stage(context) {
      const lignes = await stageRecords(context);
      const offre = await stageOffre(context);
      const vus = new Set<string>();
      let rejetes = 0;
      for (const file of context.files) {
        const avant = vus.size;
        for await (const { ligne, valeurs } of enregistrements(annuaire, file)) {
          const place = { fichier: file.nom, ligne };
          const rejeter = (chemin: string, valeur: string, code: string, raison: string) => {
            rejetes += 1;
            return lignes.reject(objet, "", { ...place, chemin, valeur, code, raison });
          };
          if (typeof valeurs === "string") {
            await rejeter(
              "ligne",
              valeurs,
              "LIGNE_MALFORMEE",
              `Cet enregistrement ne peut pas être lu : ${valeurs}.`,
            );
            continue;
          }
          const lecture = new Lecture(valeurs);
          const fiche = annuaire.lire(lecture, valeurs);
          for (const refus of lecture.refus) await context.reject({ ...place, ...refus });
          const [premier, second] =
            annuaire.identite === "uai" ? [fiche.uai, fiche.siret] : [fiche.siret, fiche.uai];
          const numero = premier ?? second;
          if (!numero)
            await rejeter(
              "siret",
              "",
              "ORGANISME_SANS_IDENTITE",
              "Sans SIRET ni code UAI valides, cet organisme ne peut pas être reconnu.",
            );
          else if (vus.has(numero))
            await rejeter(
              "siret",
              numero,
              "DOUBLON",
              `Un autre enregistrement porte déjà « ${numero} » : le premier est gardé.`,
            );
          else {
            vus.add(numero);
            await lignes.keep({ objet, edition: "", cle: numero, contenu: sansVides(valeurs) }, place);
            const nom = fiche.nom ?? fiche.raisonSociale ?? `Organisme ${fiche.siret ?? numero}`;
            await offre.organisme({ ...fiche, numero, nom, brut: null, role: "responsable" });
          }
        }
        // A file without any record would close those that it had: it is a failed export.
        if (vus.size === avant)
          throw new OperatorError(
            `${file.nom}: no organisme could be stored (${rejetes} rejected); the present ones are kept.`,
          );
      }
      rejetesOf.set(context, rejetes);
    },
    async swap(tx, context) {
      const comptes = await swapRecords(tx, context);
      const { organismes } = await swapOffre(tx, context, { organismes: rejetesOf.get(context) ?? 0 });
      await joindreCommunes(tx, context);
      await joindreOrganismes(tx, context);
      await joindre?.(tx, context);
      return { ...comptes, organismes };
    },
  };
}

/** Records of a file with their line; a text tells why one is none. */
async function* enregistrements(
  { colonnes }: Annuaire,
  file: ImportFile,
): AsyncGenerator<{ ligne: number; valeurs: Record<string, unknown> | string }> {
  if (colonnes)
    for await (const { ligne, malforme, ...lue } of readCsv(file, {
      separateur: ";",
      obligatoires: colonnes,
    }))
      yield { ligne, valeurs: malforme ?? ("valeurs" in lue ? lue.valeurs : "") };
  else
    for await (const { ligne, valeur } of readJson(file))
      yield {
        ligne,
        valeurs: (valeur as Record<string, unknown> | undefined) ?? "un objet JSON est attendu",
      };
}

/** A record as read, without the cells that say nothing, nor what Postgres refuses in JSON. */
const sansVides = (valeurs: Record<string, unknown>): object =>
  JSON.parse(
    JSON.stringify(valeurs, (_, valeur) => {
      if (typeof valeur !== "string") return valeur;
      return valeur === "" ? undefined : valeur.replaceAll("\0", "").toWellFormed();
    }),
  );
