import type { ImportContext, ImportFile } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import { parse } from "csv-parse";
import type { CommunesConnues } from "./communes-connues.ts";
import { territoire } from "./enregistrements.ts";
import { departementDe, estFrancais, type LieuGeonames, RapprochementGeonames } from "./geonames.ts";
import { type Attente, type Liste, ligneTerritoire } from "./tables-attente.ts";

type LigneCsv = { record: Record<string, string>; info: { lines: number } };

const lireCsv = (file: ImportFile, delimiter: string): AsyncIterable<LigneCsv> =>
  file.open().pipe(
    parse({
      delimiter,
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 100_000,
    }),
  );

const MOTIFS_GEONAMES = {
  SANS_COMMUNE: "Aucune commune du département, ou plusieurs, ne porte ce nom.",
  COORDONNEES_INVALIDES: "Les coordonnées ne sont pas des degrés décimaux.",
  AMBIGU: "Des lieux éloignés portent ce nom dans le département : aucun point n'est gardé.",
};

/** Reads places of GeoNames: those of France are joined to communes by department and name. */
export async function lireGeonames(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  communes: CommunesConnues,
): Promise<void> {
  const rapprochement = new RapprochementGeonames(communes);
  let [lus, rejetes] = [0, 0];
  const rejeter = async (valeur: string, code: keyof typeof MOTIFS_GEONAMES) => {
    rejetes += 1;
    await context.reject({ fichier: file.nom, chemin: "name", valeur, code, raison: MOTIFS_GEONAMES[code] });
  };
  for await (const { valeur } of readJson(file, estFrancais)) {
    const lieu = valeur as LieuGeonames | undefined;
    if (!lieu || departementDe(lieu) === undefined) continue;
    lus += 1;
    const motif = rapprochement.ajouter(lieu);
    if (motif) await rejeter(`${lieu.name} (${departementDe(lieu)})`, motif);
  }
  for (const { code, noms, point } of rapprochement.conclure())
    if (point) await attente.attente_positions({ code, origine: "geonames", ...point });
    else for (const nom of noms) await rejeter(`${nom} (${code})`, "AMBIGU");
  await attente.attente_comptes({ objet: "positionsGeonames", lus, rejetes });
}

/** Reads La Poste's table of communes: one line a postcode or place, all lines of a commune with one point. */
export async function lireLaposte(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  communes: CommunesConnues,
): Promise<void> {
  let [lus, rejetes] = [0, 0];
  const vus = new Set<string>();
  for await (const { record, info } of lireCsv(file, ";")) {
    lus += 1;
    const code = record.Code_commune_INSEE ?? "";
    const [latitude, longitude] = (record.coordonnees_gps ?? "")
      .split(",")
      .map((part) => Number(part || NaN));
    const connue = communes.idDe(code) !== undefined;
    const valide = Math.abs(latitude ?? NaN) <= 90 && Math.abs(longitude ?? NaN) <= 180;
    if (connue && valide) {
      // Lines of one commune repeat its point: it is copied once, each line is stored.
      if (!vus.has(code)) await attente.attente_positions({ code, origine: "laposte", latitude, longitude });
      vus.add(code);
      continue;
    }
    rejetes += 1;
    await context.reject({
      fichier: file.nom,
      ligne: info.lines,
      chemin: connue ? "coordonnees_gps" : "Code_commune_INSEE",
      valeur: connue ? record.coordonnees_gps : code,
      code: connue ? "SANS_COORDONNEES" : "COMMUNE_INCONNUE",
      raison: connue
        ? "Cette ligne n'a pas de coordonnées lisibles."
        : "Aucune commune, actuelle ou ancienne, n'a ce code INSEE.",
    });
  }
  await attente.attente_comptes({ objet: "positionsLaposte", lus, rejetes });
}

/** Reads the BMO survey's table of communes by bassin d'emploi; the year is in its column names (« BE19 »). */
export async function lireBassins(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  communes: CommunesConnues,
): Promise<void> {
  let [lus, rejetes] = [0, 0];
  const bassins = new Set<string>();
  const rattachees = new Set<string>();
  const fusionnees: { commune: string; groupe: string; code: string; ligne: number }[] = [];
  const rejeter = async (ligne: number, valeur: string, code: string, raison: string) => {
    rejetes += 1;
    await context.reject({ fichier: file.nom, ligne, chemin: "CODE_COMMUNE_INSEE", valeur, code, raison });
  };
  let liste: Liste | undefined;
  for await (const { record, info } of lireCsv(file, ",")) {
    lus += 1;
    const annee = Object.keys(record).find((colonne) => /^BE\d\d$/.test(colonne)) ?? "BE";
    liste ??= {
      listeNom: "Bassins d'emploi de l'enquête Besoins en main-d'œuvre",
      listeAnnee: 2_000 + Number(annee.slice(2)),
      listeSource: "France Travail (Pôle emploi) et Crédoc, Licence Ouverte",
    };
    const code = record.CODE_COMMUNE_INSEE ?? "";
    const bassin = record[annee]?.trim();
    const commune = communes.idDe(code);
    if (!commune || !bassin) {
      await (commune
        ? rejeter(info.lines, code, "SANS_BASSIN", "Cette ligne ne nomme aucun bassin.")
        : rejeter(info.lines, code, "COMMUNE_INCONNUE", "Aucune commune n'a ce code INSEE."));
      continue;
    }
    const groupe = `BAS-${bassin}`;
    if (!bassins.has(groupe)) {
      bassins.add(groupe);
      const nom = record[`NOM${annee}`]?.trim() || bassin;
      await attente.attente_territoires(
        ligneTerritoire(territoire({ id: groupe, niveau: "BASSIN", code: bassin, nom }), liste),
      );
    }
    if (!communes.actuelle(code)) fusionnees.push({ commune, groupe, code, ligne: info.lines });
    else if (rattachees.has(commune)) await rejeter(info.lines, code, "DOUBLON", DEJA_RATTACHEE);
    else {
      rattachees.add(commune);
      await attente.attente_bassins({ commune, groupe });
    }
  }
  // The line of a commune that has since merged speaks for the new one only where no other line does.
  for (const { commune, groupe, code, ligne } of fusionnees)
    if (rattachees.has(commune)) await rejeter(ligne, code, "COMMUNE_FUSIONNEE", DEJA_RATTACHEE);
    else {
      rattachees.add(commune);
      await attente.attente_bassins({ commune, groupe });
    }
  await attente.attente_comptes({ objet: "bassins", lus, rejetes });
}

const DEJA_RATTACHEE = "La commune actuelle est déjà rattachée à un bassin par une autre ligne.";
