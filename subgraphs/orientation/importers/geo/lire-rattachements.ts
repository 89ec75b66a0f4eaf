import type { ImportContext, ImportFile } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import type { CommunesConnues } from "./communes-connues.ts";
import { territoire } from "./enregistrements.ts";
import { exigerUneLigne } from "./exiger.ts";
import { lireCsv } from "./lire-csv.ts";
import { type Attente, type Liste, ligneTerritoire } from "./tables-attente.ts";

/** A line that says in which zone a commune is. */
interface Rattachement {
  ligne: number;
  commune: string;
  code: string;
  /** Name of the zone; null when the list has codes only. */
  nom: string | null;
}

interface Decoupage {
  /** What is counted, and the column of the commune's code in rejects. */
  objet: "bassins" | "zonesEmploi";
  chemin: string;
  niveau: "BASSIN" | "ZONE_EMPLOI";
  prefixe: string;
  table: "attente_bassins" | "attente_zones";
  liste: Liste;
  lignes: AsyncIterable<Rattachement>;
}

/** Zoning of the only list of zones d'emploi in use; a newer one says its year in its name. */
const ANNEE_ZONES = 2020;

/** Reads the BMO survey's table of communes by bassin d'emploi; the year is in its column names (« BE19 »). */
export async function lireBassins(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  communes: CommunesConnues,
): Promise<void> {
  const colonne = await colonneDesBassins(file);
  const lignes = async function* (): AsyncGenerator<Rattachement> {
    for await (const { record, info } of lireCsv(file, ",", ["CODE_COMMUNE_INSEE"]))
      yield {
        ligne: info.lines,
        commune: record.CODE_COMMUNE_INSEE ?? "",
        code: record[colonne]?.trim() ?? "",
        nom: record[`NOM${colonne}`]?.trim() || null,
      };
  };
  await rattacher(context, file, attente, communes, {
    objet: "bassins",
    chemin: "CODE_COMMUNE_INSEE",
    niveau: "BASSIN",
    prefixe: "BAS-",
    table: "attente_bassins",
    liste: {
      listeNom: "Bassins d'emploi de l'enquête Besoins en main-d'œuvre",
      listeAnnee: 2_000 + Number(colonne.slice(2)),
      listeSource: "France Travail (Pôle emploi) et Crédoc, Licence Ouverte",
    },
    lignes: lignes(),
  });
}

async function colonneDesBassins(file: ImportFile): Promise<string> {
  for await (const { record } of lireCsv(file, ",", ["CODE_COMMUNE_INSEE"]))
    return Object.keys(record).find((colonne) => /^BE\d\d$/.test(colonne)) ?? "BE";
  return "BE";
}

/** Reads INSEE's table of communes by zone d'emploi, which has codes and no names. */
export async function lireZonesEmploi(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  communes: CommunesConnues,
  annee: number | undefined,
): Promise<void> {
  const lignes = async function* (): AsyncGenerator<Rattachement> {
    for await (const { ligne, valeur } of readJson(file)) {
      const champs = (valeur ?? {}) as Record<string, unknown>;
      yield {
        ligne,
        commune: String(champs.code_commune ?? ""),
        code: String(champs.code_zone_emploi ?? ""),
        nom: null,
      };
    }
  };
  await rattacher(context, file, attente, communes, {
    objet: "zonesEmploi",
    chemin: "code_commune",
    niveau: "ZONE_EMPLOI",
    prefixe: "ZE-",
    table: "attente_zones",
    liste: {
      listeNom: "Zones d'emploi",
      listeAnnee: annee ?? ANNEE_ZONES,
      listeSource: "Insee, Licence Ouverte",
    },
    lignes: lignes(),
  });
}

async function rattacher(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  communes: CommunesConnues,
  { objet, chemin, niveau, prefixe, table, liste, lignes }: Decoupage,
): Promise<void> {
  let [lus, rejetes] = [0, 0];
  const zones = new Set<string>();
  const rattachees = new Set<string>();
  const fusionnees: (Rattachement & { id: string })[] = [];
  const rejeter = async (ligne: number, valeur: string, code: string, raison: string) => {
    rejetes += 1;
    await context.reject({ fichier: file.nom, ligne, chemin, valeur, code, raison });
  };
  for await (const lue of lignes) {
    lus += 1;
    const id = communes.idDe(lue.commune);
    if (!id || !/^[\w-]{1,20}$/.test(lue.code)) {
      await (id
        ? rejeter(lue.ligne, lue.commune, "SANS_ZONE", "Cette ligne ne nomme aucune zone ni aucun bassin.")
        : rejeter(lue.ligne, lue.commune, "COMMUNE_INCONNUE", "Aucune commune n'a ce code INSEE."));
      continue;
    }
    if (!zones.has(lue.code)) {
      zones.add(lue.code);
      const nom = lue.nom ?? (niveau === "ZONE_EMPLOI" ? `Zone d'emploi ${lue.code}` : lue.code);
      await attente.attente_territoires(
        ligneTerritoire(territoire({ id: `${prefixe}${lue.code}`, niveau, code: lue.code, nom }), liste),
      );
    }
    if (!communes.actuelle(lue.commune)) fusionnees.push({ ...lue, id });
    else if (rattachees.has(id)) await rejeter(lue.ligne, lue.commune, "DOUBLON", DEJA_RATTACHEE);
    else {
      rattachees.add(id);
      await attente[table]({ commune: id, groupe: `${prefixe}${lue.code}` });
    }
  }
  exigerUneLigne(file.nom, { lus, rejetes });
  // The line of a commune that has since merged speaks for the new one only where no other line does.
  for (const { id, code, commune, ligne } of fusionnees)
    if (rattachees.has(id)) await rejeter(ligne, commune, "COMMUNE_FUSIONNEE", DEJA_RATTACHEE);
    else {
      rattachees.add(id);
      await attente[table]({ commune: id, groupe: `${prefixe}${code}` });
    }
  await attente.attente_comptes({ objet, lus, rejetes });
}

const DEJA_RATTACHEE = "La commune actuelle est déjà rattachée par une autre ligne.";
