import type { ImportFile } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { headOf } from "@passerelle/kernel/importing/reading/head";
import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { departementsDuCodePostal, normaliser } from "../../src/territoires/noms.ts";
import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { type Apport, clesDeNom, lireSiret } from "../structures/apport.ts";
import { importeurDeStructures, type Lecture } from "../structures/importeur.ts";
import { lirePosition } from "../structures/position.ts";

const COUVERTURE = /^\uFEFF?Code INSEE;Nom Commune;.*Code ML;/;
const POINTS = /^\uFEFF?nom;lat;lng;siret\s/;

/** Importer of what the network of missions locales says of them: communes served, addresses, points, SIRET. */
export const couvertureMissionsLocales = importeurDeStructures(
  {
    name: "couverture-missions-locales",
    summary: "Communes that each mission locale serves, and points with SIRET (CSV).",
    version: 1,
    defaultSource: "unml",
    producteur: "UNML, DGEFP",
    licence: "non précisée",
    recognises: (_nom, head) => COUVERTURE.test(head) || POINTS.test(head),
  },
  async ({ sql }) => {
    const communes = await CommunesParAdresse.lire(sql);
    return async function* (file) {
      yield* (await estCouverture(file)) ? lireCouverture(file, communes) : lirePoints(file);
    };
  },
);

async function estCouverture(file: ImportFile): Promise<boolean> {
  return COUVERTURE.test(await headOf(file));
}

const malformee = (objet: string, ligne: number, raison: string): Lecture => ({
  objet,
  ligne,
  refus: {
    chemin: "",
    valeur: undefined,
    code: "LIGNE_MALFORMEE",
    raison: `Cette ligne ne se lit pas : ${raison}.`,
  },
});

/** Lines commune → mission locale; each mission locale is a record of its own, once, with the address of its first line. */
async function* lireCouverture(file: ImportFile, communes: CommunesParAdresse): AsyncGenerator<Lecture> {
  const vues = new Set<string>();
  const colonnes = ["Code INSEE", "Code ML", "Nom Officiel ML", "Commune présente sur plusieurs ML"];
  for await (const lue of readCsv(file, { separateur: ";", obligatoires: colonnes })) {
    if (lue.malforme !== undefined) {
      yield malformee("couvertures", lue.ligne, lue.malforme);
      continue;
    }
    const texte = (nom: string): string => lue.valeurs[nom]?.trim() ?? "";
    const [codeCommune, code, nom] = [texte("Code INSEE"), texte("Code ML"), texte("Nom Officiel ML")];
    if (!/^(\d{5}|2[AB]\d{3})$/.test(codeCommune) || !/^(\d{5}|2[AB]\d{3})$/.test(code) || !nom) {
      yield {
        objet: "couvertures",
        ligne: lue.ligne,
        refus: {
          chemin: "Code INSEE",
          valeur: codeCommune || undefined,
          code: "CHAMP_INVALIDE",
          raison: "Le code de la commune, celui de la mission locale et son nom sont obligatoires.",
        },
      };
      continue;
    }
    const partagee = texte("Commune présente sur plusieurs ML") === "Oui";
    yield {
      objet: "couvertures",
      ligne: lue.ligne,
      cle: `${codeCommune}/${code}`,
      contenu: { codeCommune, codeMissionLocale: code, partagee },
      reserves: [],
    };
    if (vues.has(code)) continue;
    vues.add(code);
    const [codePostal, ville] = [texte("Code Postal ML"), texte("Ville ML")];
    const commune = communes.trouver(codePostal, ville.replace(/ - (\d+)\D*Arrondissement$/, " $1"));
    const contenu: Apport = {
      nom: nom.replace(/^\d{2,3}[AB]?-ML /, "Mission locale "),
      recherche: normaliser(nom),
      reseaux: ["mission-locale"],
      cles: [
        `milo:${code}S00`,
        `officiel:${normaliser(nom)}`,
        ...clesDeNom("mission-locale", code.startsWith("97") ? code.slice(0, 3) : code.slice(0, 2), [nom]),
      ],
      lignes: [texte("Adresse ML")].filter(Boolean),
      codePostal: codePostal || null,
      ville: ville || null,
      codeCommune: commune?.code ?? null,
      departement: commune?.departement?.slice(4) ?? departementsDuCodePostal(codePostal)[0] ?? null,
      fuseau: fuseauDe(commune?.code ?? code),
    };
    yield { objet: "missionsLocalesCouverture", ligne: lue.ligne, cle: code, contenu, reserves: [] };
  }
}

/** Lines `50-ML GRANVILLE;48.83;-1.57;42006771200026`. */
async function* lirePoints(file: ImportFile): AsyncGenerator<Lecture> {
  const objet = "pointsMissionsLocales";
  for await (const lue of readCsv(file, { separateur: ";", obligatoires: ["nom", "lat", "lng", "siret"] })) {
    if (lue.malforme !== undefined) {
      yield malformee(objet, lue.ligne, lue.malforme);
      continue;
    }
    const { nom = "", lat = "", lng = "", siret = "" } = lue.valeurs;
    const numero = lireSiret(siret);
    if (!nom.trim() || !numero) {
      yield {
        objet,
        ligne: lue.ligne,
        refus: {
          chemin: nom.trim() ? "siret" : "nom",
          valeur: siret || undefined,
          code: "CHAMP_INVALIDE",
          raison: "Le nom et un SIRET de quatorze chiffres sont obligatoires.",
        },
      };
      continue;
    }
    const reserves: Parameters<typeof lirePosition>[3] = [];
    const position = lirePosition(
      lat ? Number(lat) : Number.NaN,
      lng ? Number(lng) : Number.NaN,
      null,
      reserves,
    );
    const departement = /^(\d{2,3}|2[AB])-/.exec(nom)?.[1] ?? null;
    const contenu: Apport = {
      nom: nom.trim(),
      recherche: normaliser(nom),
      reseaux: ["mission-locale"],
      cles: [
        `siret:${numero}`,
        `officiel:${normaliser(nom)}`,
        ...clesDeNom("mission-locale", departement, [nom]),
      ],
      siret: numero,
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      fuseau: fuseauDe(departement),
    };
    yield { objet, ligne: lue.ligne, cle: numero, contenu, reserves };
  }
}
