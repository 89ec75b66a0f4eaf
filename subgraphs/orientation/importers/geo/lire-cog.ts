import type { ImportContext, ImportFile } from "@passerelle/kernel/importing/importer";
import { readJson } from "@passerelle/kernel/importing/reading/json";
import type { CommunesConnues } from "./communes-connues.ts";
import {
  type AncienneLue,
  type Defaut,
  estDefaut,
  lireArrondissement,
  lireCommune,
  lireDepartement,
  lireIntercommunalite,
  lireRegion,
  type TerritoireLu,
} from "./enregistrements.ts";
import { exigerUneLigne } from "./exiger.ts";
import { type Attente, type Liste, ligneAncienne, ligneTerritoire } from "./tables-attente.ts";

/** Reads the elements of a JSON list, rejects those that are unreadable or seen before, and counts the rest. */
export async function lireListe<Lu extends object>(
  context: ImportContext,
  file: ImportFile,
  objet: string,
  attente: Attente,
  lire: (champs: Record<string, unknown>) => Lu | Defaut,
  garder: (lu: Lu) => Promise<string | undefined>,
): Promise<void> {
  let [lus, rejetes] = [0, 0];
  const rejeter = async (ligne: number, defaut: Defaut) => {
    rejetes += 1;
    await context.reject({ fichier: file.nom, ligne, ...defaut });
  };
  for await (const { ligne, valeur, texte } of readJson(file)) {
    lus += 1;
    const lu = valeur ? lire(valeur as Record<string, unknown>) : JSON_INVALIDE(texte);
    if (estDefaut(lu)) {
      await rejeter(ligne, lu);
      continue;
    }
    const doublon = await garder(lu);
    if (doublon)
      await rejeter(ligne, {
        chemin: "code",
        valeur: doublon,
        code: "DOUBLON",
        raison: "Ce code est déjà dans la liste : seul le premier est gardé.",
      });
  }
  exigerUneLigne(file.nom, { lus, rejetes });
  await attente.attente_comptes({ objet, lus, rejetes });
}

const JSON_INVALIDE = (texte: string): Defaut => ({
  chemin: "",
  valeur: texte,
  code: "JSON_INVALIDE",
  raison: "Cet élément n'est pas du JSON.",
});

const LECTURES = {
  regions: lireRegion,
  departements: lireDepartement,
  arrondissements: lireArrondissement,
};

/** Reads the list of regions, of departments or of their arrondissements; gives their ids. */
export async function lireDecoupage(
  context: ImportContext,
  file: ImportFile,
  genre: keyof typeof LECTURES,
  attente: Attente,
  liste: Liste,
): Promise<Set<string>> {
  const vus = new Set<string>();
  await lireListe(context, file, genre, attente, LECTURES[genre], async (lu: TerritoireLu) => {
    if (vus.has(lu.id)) return lu.code;
    vus.add(lu.id);
    await attente.attente_territoires(ligneTerritoire(lu, liste));
    return undefined;
  });
  return vus;
}

/** Reads the list of communes, with those that are now part of another, into `communes` too. */
export async function lireCommunes(
  context: ImportContext,
  file: ImportFile,
  attente: Attente,
  liste: Liste,
  communes: CommunesConnues,
): Promise<void> {
  const vues = new Set<string>();
  const differees: AncienneLue[] = [];
  await lireListe(context, file, "communes", attente, lireCommune, async ({ commune, anciennes }) => {
    const id = commune?.id ?? anciennes[0]?.id ?? "";
    if (vues.has(id)) return commune?.code ?? anciennes[0]?.code;
    vues.add(id);
    if (commune) {
      communes.ajouter(commune);
      await attente.attente_territoires(ligneTerritoire(commune, liste));
    }
    for (const ancienne of anciennes) {
      if (ancienne.nature === "ANCIEN_CODE" && vues.has(ancienne.id)) continue;
      vues.add(ancienne.id);
      await attente.attente_anciennes(ligneAncienne(ancienne));
      differees.push(ancienne);
    }
    return undefined;
  });
  // A former commune may stand in the list before the one that it is part of.
  for (const ancienne of differees)
    communes.ajouterAncienne(ancienne, communes.actuelle(ancienne.territoireId.slice(4))?.departement ?? "");
}

/** Reads the list of intercommunal bodies (EPCI or EPT) and of their members. */
export async function lireIntercommunalites(
  context: ImportContext,
  file: ImportFile,
  genre: "epci" | "ept",
  attente: Attente,
  liste: Liste,
  communes: CommunesConnues,
): Promise<void> {
  const vus = new Set<string>();
  const membres = new Set<string>();
  const niveau = genre === "epci" ? "EPCI" : "EPT";
  const rattacher = genre === "epci" ? attente.attente_membres : attente.attente_ept;
  const lire = (champs: Record<string, unknown>) => lireIntercommunalite(niveau, champs);
  await lireListe(context, file, genre, attente, lire, async (lu) => {
    if (vus.has(lu.groupe.id)) return lu.groupe.code;
    vus.add(lu.groupe.id);
    await attente.attente_territoires(ligneTerritoire(lu.groupe, liste));
    for (const code of lu.membres) {
      const commune = communes.idDe(code);
      if (commune && !membres.has(commune)) {
        membres.add(commune);
        await rattacher({ commune, groupe: lu.groupe.id });
      } else
        await context.reject({
          fichier: file.nom,
          chemin: `membres de ${lu.groupe.code}`,
          valeur: code,
          code: commune ? "DEJA_MEMBRE" : "COMMUNE_INCONNUE",
          raison: commune
            ? "Cette commune est déjà membre d'une autre intercommunalité."
            : "Aucune commune n'a ce code INSEE.",
        });
    }
    return undefined;
  });
}
