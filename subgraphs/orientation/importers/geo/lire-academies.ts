import type { ImportContext, ImportFile } from "@passerelle/kernel/importing/importer";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { territoire } from "./enregistrements.ts";
import { exigerUneLigne } from "./exiger.ts";
import { lireCsv } from "./lire-csv.ts";
import { type Attente, type Liste, ligneTerritoire } from "./tables-attente.ts";

/** Ids of the departments in place, for a list of academies that comes without that of departments. */
export async function departementsConnus(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select id from territoires where niveau = 'DEPARTEMENT' and retire_le is null`;
  return new Set(rows.map(({ id }) => id));
}

/** « 003 » and « 02A » are the departments 03 and 2A; overseas codes have three digits of their own. */
const departementDe = (code: string): string => (/^0\w\w$/.test(code) ? code.slice(1) : code);

/** Reads the table of departments by académie: codes of departments on three signs, statistics groups among them. */
export async function lireAcademies(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  departements: ReadonlySet<string>,
  liste: Liste,
): Promise<void> {
  let [lus, rejetes] = [0, 0];
  const academies = new Set<string>();
  const rattaches = new Set<string>();
  for await (const { record, info } of lireCsv(file, ";", [
    "codeDepartement",
    "codeAcademie",
    "libelleAcademie",
  ])) {
    lus += 1;
    const lu = record.codeDepartement?.trim() ?? "";
    const [code, nom] = [record.codeAcademie?.trim() ?? "", record.libelleAcademie?.trim() ?? ""];
    const departement = `DEP-${departementDe(lu)}`;
    const motif = !lu
      ? SANS_DEPARTEMENT
      : !departements.has(departement)
        ? DEPARTEMENT_INCONNU
        : !/^\d{2}$/.test(code) || !nom
          ? SANS_ACADEMIE
          : rattaches.has(departement)
            ? DOUBLON
            : undefined;
    if (motif) {
      rejetes += 1;
      const valeur = lu || code;
      await context.reject({
        fichier: file.nom,
        ligne: info.lines,
        chemin: "codeDepartement",
        valeur,
        ...motif,
      });
      continue;
    }
    rattaches.add(departement);
    const id = `ACA-${code}`;
    if (!academies.has(id)) {
      academies.add(id);
      await attente.attente_territoires(
        ligneTerritoire(territoire({ id, niveau: "ACADEMIE", code, nom }), liste),
      );
    }
    await attente.attente_academies({ departement, academie: id });
  }
  exigerUneLigne(file.nom, { lus, rejetes });
  await attente.attente_comptes({ objet: "academies", lus, rejetes });
}

const SANS_DEPARTEMENT = {
  code: "SANS_DEPARTEMENT",
  raison: "Cette ligne nomme un regroupement, pas un département.",
};
const DEPARTEMENT_INCONNU = {
  code: "DEPARTEMENT_INCONNU",
  raison: "Aucun département ni territoire d'outre-mer n'a ce code.",
};
const SANS_ACADEMIE = { code: "SANS_ACADEMIE", raison: "Cette ligne ne nomme aucune académie." };
const DOUBLON = { code: "DOUBLON", raison: "Ce département a déjà une académie : la première est gardée." };
