import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { CommunesConnues } from "./communes-connues.ts";
import { anneeDuNom, GENRES, type Genre, genreDe } from "./genres.ts";
import { lireCommunes, lireDecoupage, lireIntercommunalites } from "./lire-cog.ts";
import { lireBassins, lireGeonames, lireLaposte } from "./lire-points.ts";
import { mettreEnPlace } from "./mettre-en-place.ts";
import { type Attente, type Liste, ouvrirAttente } from "./tables-attente.ts";

/**
 * Importer of geographical lists: communes, EPCI, departments and regions of a COG, points of La Poste or
 * GeoNames, bassins d'emploi. Any of them may come alone: those that do not come stay as they are.
 *
 * `anneeCog` dates the official lists when their file's name does not; by default the year of the import.
 */
export const geoImporter = (anneeCog?: number): Importer => ({
  name: "geo",
  summary: "Communes, EPCI, departments, regions (COG), coordinates (La Poste), bassins d'emploi (BMO).",
  version: 1,
  defaultSource: "geo",
  producteur: "Insee, DGCL, La Poste, France Travail et Crédoc",
  licence: "Licence Ouverte 2.0",
  recognises: (_nom, head) => genreDe(head) !== undefined,
  async stage(context) {
    const attente = await ouvrirAttente(context.staging);
    const fichiers = await trier(context);
    let communes = new CommunesConnues();
    if (!fichiers.some(({ genre }) => genre === "communes"))
      communes = await CommunesConnues.lire(context.sql);
    for (const { genre, file } of fichiers) {
      const annee = anneeDuNom(file.nom) ?? anneeCog ?? context.now.getUTCFullYear();
      await lire(context, genre, file, annee, attente, communes);
    }
  },
  swap: (tx, context) => mettreEnPlace(tx, context),
});

export const geo = geoImporter();

async function lire(
  context: ImportContext,
  genre: Genre,
  file: ImportFile,
  annee: number,
  attente: Attente,
  communes: CommunesConnues,
): Promise<void> {
  const cog: Liste = {
    listeNom: "Code officiel géographique",
    listeAnnee: annee,
    listeSource: "Insee, Licence Ouverte 2.0",
  };
  const dgcl: Liste = {
    listeNom: "Intercommunalités à fiscalité propre",
    listeAnnee: annee,
    listeSource: "DGCL, Licence Ouverte 2.0",
  };
  if (genre === "regions" || genre === "departements")
    await lireDecoupage(context, file, genre, attente, cog);
  else if (genre === "communes") await lireCommunes(context, file, attente, cog, communes);
  else if (genre === "epci") await lireIntercommunalites(context, file, attente, dgcl, communes);
  else if (genre === "geonames") await lireGeonames(context, file, attente, communes);
  else if (genre === "laposte") await lireLaposte(context, file, attente, communes);
  else await lireBassins(context, file, attente, communes);
}

/** Files of the kinds that we know, in the order in which they depend on each other; others are rejected. */
async function trier(context: ImportContext): Promise<{ genre: Genre; file: ImportFile }[]> {
  const fichiers: { genre: Genre; file: ImportFile }[] = [];
  for (const file of context.files) {
    const genre = genreDe(await debutDe(file));
    const autre = fichiers.find((fichier) => fichier.genre === genre);
    if (genre && !autre) fichiers.push({ genre, file });
    else
      await context.reject({
        fichier: file.nom,
        chemin: "",
        code: genre ? "LISTE_EN_DOUBLE" : "FICHIER_INCONNU",
        raison: genre
          ? `Ce fichier et « ${autre?.file.nom} » donnent la même liste : le premier seul est lu.`
          : "Ce fichier n'est aucune des listes géographiques connues.",
      });
  }
  return fichiers.sort((a, b) => GENRES.indexOf(a.genre) - GENRES.indexOf(b.genre));
}

async function debutDe(file: ImportFile): Promise<string> {
  const stream = file.open();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    stream.destroy();
    return chunk.subarray(0, 4_096).toString("utf8");
  }
  return "";
}
