import type { ImportContext, ImportFile } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import type { CommunesConnues } from "./communes-connues.ts";
import { departementDe, estFrancais, type LieuGeonames, RapprochementGeonames } from "./geonames.ts";
import { lireCsv } from "./lire-csv.ts";
import type { Attente } from "./tables-attente.ts";

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
  for await (const { record, info } of lireCsv(file, ";", ["Code_commune_INSEE", "coordonnees_gps"])) {
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
