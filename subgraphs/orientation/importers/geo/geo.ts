import type { ImportContext, Importer, ImportFile } from "@passerelle/kernel/importing/importer";
import { headOf } from "@passerelle/kernel/importing/reading/head";
import { fusionnerServices } from "../services/fusion.ts";
import { fusionnerStructures, ontDesStructures } from "../structures/fusion.ts";
import { CommunesConnues } from "./communes-connues.ts";
import { anneeDuNom, GENRES, type Genre, genreDe } from "./genres.ts";
import { departementsConnus, lireAcademies } from "./lire-academies.ts";
import { lireCommunes, lireDecoupage, lireIntercommunalites } from "./lire-cog.ts";
import { lireGeonames, lireLaposte } from "./lire-points.ts";
import { lireBassins, lireZonesEmploi } from "./lire-rattachements.ts";
import { mettreEnPlace } from "./mettre-en-place.ts";
import { type Attente, type Liste, ouvrirAttente } from "./tables-attente.ts";

/**
 * Importer of geographical lists: communes, EPCI, EPT, arrondissements, departments and regions of a COG, points of
 * La Poste or GeoNames, bassins and zones d'emploi, académies. Any of them may come alone: those that do not come stay as they are.
 *
 * `anneeCog` dates the official lists when their file's name does not; by default the year of the import.
 */
export const geoImporter = (anneeCog?: number): Importer => ({
  name: "geo",
  summary:
    "Communes, EPCI, arrondissements, departments, regions (COG), coordinates (La Poste), bassins and zones d'emploi, académies.",
  version: 2,
  defaultSource: "geo",
  producteur: "Insee, DGCL, La Poste, France Travail et Crédoc",
  licence: "Licence Ouverte 2.0",
  recognises: (_nom, head) => genreDe(head) !== undefined,
  async stage(context) {
    const attente = await ouvrirAttente(context.staging);
    const fichiers = await trier(context);
    const communes = fichiers.some(({ genre }) => genre === "communes")
      ? new CommunesConnues()
      : await CommunesConnues.lire(context.sql);
    const connus = { communes, departements: await departementsConnus(context.sql) };
    for (const { genre, file } of fichiers) {
      const annee = anneeDuNom(file.nom) ?? anneeCog ?? context.now.getUTCFullYear();
      await lire(context, genre, file, annee, attente, connus);
    }
  },
  async swap(tx, context) {
    const comptes = await mettreEnPlace(tx, context);
    // Structures without a point of their own stand where their commune does.
    if (await ontDesStructures(tx)) {
      await fusionnerStructures(tx, context);
      await fusionnerServices(tx, context);
    }
    return comptes;
  },
});

export const geo = geoImporter();

async function lire(
  context: ImportContext,
  genre: Genre,
  file: ImportFile,
  annee: number,
  attente: Attente,
  connus: { communes: CommunesConnues; departements: Set<string> },
): Promise<void> {
  const { communes } = connus;
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
  const ept: Liste = { ...dgcl, listeNom: "Établissements publics territoriaux du Grand Paris" };
  const academies: Liste = {
    listeNom: "Départements par académie",
    listeAnnee: annee,
    listeSource: "Éducation nationale, Licence Ouverte",
  };
  if (genre === "departements") connus.departements = await lireDecoupage(context, file, genre, attente, cog);
  else if (genre === "regions" || genre === "arrondissements")
    await lireDecoupage(context, file, genre, attente, cog);
  else if (genre === "communes") await lireCommunes(context, file, attente, cog, communes);
  else if (genre === "epci") await lireIntercommunalites(context, file, genre, attente, dgcl, communes);
  else if (genre === "ept") await lireIntercommunalites(context, file, genre, attente, ept, communes);
  else if (genre === "geonames") await lireGeonames(context, file, attente, communes);
  else if (genre === "laposte") await lireLaposte(context, file, attente, communes);
  else if (genre === "zonesEmploi")
    await lireZonesEmploi(context, file, attente, communes, anneeDuNom(file.nom));
  else if (genre === "academies") await lireAcademies(context, file, attente, connus.departements, academies);
  else await lireBassins(context, file, attente, communes);
}

/** Files of the kinds that we know, in the order in which they depend on each other; others are rejected. */
async function trier(context: ImportContext): Promise<{ genre: Genre; file: ImportFile }[]> {
  const fichiers: { genre: Genre; file: ImportFile }[] = [];
  for (const file of context.files) {
    const genre = genreDe(await headOf(file));
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
