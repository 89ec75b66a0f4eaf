import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { FUSEAU_DE_PARIS } from "../../src/territoires/fuseaux.ts";
import { normaliser } from "../../src/territoires/noms.ts";
import { type Apport, clesDeNom, lireLien, lireSiret } from "../structures/apport.ts";
import { importeurDeStructures, type Reserve } from "../structures/importeur.ts";

const OBJET = "rendezVousMissionsLocales";

/** Importer of the pages where one makes an appointment with a mission locale. */
export const rendezVousMissionsLocales = importeurDeStructures(
  {
    name: "rendez-vous-missions-locales",
    summary: "Appointment pages of missions locales, by SIRET and name (CSV).",
    version: 1,
    defaultSource: "rdv-ml",
    producteur: "Mission apprentissage",
    licence: "non précisée",
    recognises: (_nom, head) => /^\uFEFF?nom,siret,rdv_url,/.test(head),
  },
  async ({ sql }) => {
    const departements = await departementsParNom(sql);
    return async function* (file) {
      for await (const lue of readCsv(file, { separateur: ",", obligatoires: ["nom", "siret", "rdv_url"] })) {
        const lu =
          lue.malforme === undefined
            ? lireRendezVous(lue.valeurs, departements)
            : {
                refus: {
                  chemin: "",
                  valeur: undefined,
                  code: "LIGNE_MALFORMEE",
                  raison: `Cette ligne ne se lit pas : ${lue.malforme}.`,
                },
              };
        yield "refus" in lu
          ? { objet: OBJET, ligne: lue.ligne, refus: lu.refus }
          : { objet: OBJET, ligne: lue.ligne, ...lu };
      }
    };
  },
);

/** Departments that have a commune of each name. */
async function departementsParNom(sql: Sql): Promise<Map<string, string[]>> {
  const rows = await sql<{ recherche: string; departements: string[] }[]>`
    select recherche, array_agg(distinct substr(departement, 5) order by substr(departement, 5)) as departements
    from territoires where niveau = 'COMMUNE' and retire_le is null and departement is not null group by recherche`;
  return new Map(rows.map(({ recherche, departements }) => [recherche, departements]));
}

/** « Mission locale (…) - Belfort - René-Payot »: the town comes after the first dash that follows the wording. */
const villeDe = (nom: string): string => /\) - ([^,]+?)(?: - |,|$)/.exec(nom)?.[1]?.trim() ?? "";

/**
 * Reads a line: the name tells a town, `matched_nom_mongo` the name that another list gave. The department, which no
 * column says, is any that has a town of this name: only one of them has a mission locale of that other name.
 */
export function lireRendezVous(
  valeurs: Record<string, string>,
  departements: ReadonlyMap<string, string[]>,
): { cle: string; contenu: Apport; reserves: Reserve[] } | { refus: Reserve } {
  const texte = (nom: string): string => valeurs[nom]?.trim() ?? "";
  const [nom, siret, url] = [texte("nom"), lireSiret(texte("siret")), lireLien(texte("rdv_url"))];
  const refuser = (chemin: string, code: string, raison: string) => ({
    refus: { chemin, valeur: texte(chemin) || undefined, code, raison },
  });
  if (!nom) return refuser("nom", "CHAMP_ABSENT", "Le nom est obligatoire.");
  if (!siret) return refuser("siret", "SIRET_INVALIDE", "Un SIRET a quatorze chiffres.");
  if (!url)
    return refuser("rdv_url", "LIEN_REFUSE", "Une page de rendez-vous commence par http:// ou https://.");
  const ville = villeDe(nom);
  const noms = [texte("matched_nom_mongo"), ville];
  const contenu = {
    nom,
    recherche: normaliser(nom),
    reseaux: ["mission-locale"],
    cles: [
      `siret:${siret}`,
      ...(departements.get(normaliser(ville)) ?? []).flatMap((code) =>
        clesDeNom("mission-locale", code, noms),
      ),
    ],
    siret,
    urlRendezVous: url,
    fuseau: FUSEAU_DE_PARIS,
  };
  return { cle: siret, contenu, reserves: [] };
}
