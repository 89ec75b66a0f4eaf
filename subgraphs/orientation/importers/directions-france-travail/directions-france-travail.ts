import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { departementsDuCodePostal, normaliser } from "../../src/territoires/noms.ts";
import { CommunesParAdresse } from "../communes-par-adresse.ts";
import { type Apport, clesDeNom, lireSiret } from "../structures/apport.ts";
import { importeurDeStructures, type Reserve } from "../structures/importeur.ts";
import { lirePosition } from "../structures/position.ts";

const OBJET = "directionsFranceTravail";

/** Importer of the regional and territorial directions of France Travail: Safir, SIRET, address, point. */
export const directionsFranceTravail = importeurDeStructures(
  {
    name: "directions-france-travail",
    summary: "Regional and territorial directions of France Travail: Safir code, SIRET, address (CSV).",
    version: 1,
    defaultSource: "directions-ft",
    producteur: "France Travail (Pôle emploi)",
    licence: "non précisée",
    recognises: (_nom, head) => /^\uFEFF?type,nom,safir,siret,/.test(head),
  },
  async ({ sql }) => {
    const communes = await CommunesParAdresse.lire(sql);
    return async function* (file) {
      for await (const { ligne, malforme, ...lue } of readCsv(file, {
        separateur: ",",
        obligatoires: ["type", "nom", "safir", "siret", "Code postal", "Latitude", "Longitude"],
      })) {
        const lu =
          "valeurs" in lue
            ? lireDirection(lue.valeurs, communes)
            : {
                refus: {
                  chemin: "",
                  valeur: undefined,
                  code: "LIGNE_MALFORMEE",
                  raison: `Cette ligne ne se lit pas : ${malforme}.`,
                },
              };
        yield "refus" in lu ? { objet: OBJET, ligne, refus: lu.refus } : { objet: OBJET, ligne, ...lu };
      }
    };
  },
);

/** Degrees with a comma, whose zero may be left out: « -,580984 ». */
const degres = (texte: string): number => (texte.trim() ? Number(texte.replace(",", ".")) : Number.NaN);

/** Reads a line; its key is the Safir code. A postcode that a spreadsheet cut gets its zero back. */
export function lireDirection(
  valeurs: Record<string, string>,
  communes: CommunesParAdresse,
): { cle: string; contenu: Apport; reserves: Reserve[] } | { refus: Reserve } {
  const texte = (nom: string): string => valeurs[nom]?.trim() ?? "";
  const [safir, nom] = [texte("safir"), texte("nom")];
  if (!/^\d{5}$/.test(safir) || !nom)
    return {
      refus: {
        chemin: nom ? "safir" : "nom",
        valeur: nom ? safir || undefined : undefined,
        code: nom ? "SAFIR_INVALIDE" : "CHAMP_ABSENT",
        raison: nom ? "Un code Safir a cinq chiffres." : "Le nom est obligatoire.",
      },
    };
  const reserves: Reserve[] = [];
  const siret = lireSiret(texte("siret"));
  if (!siret)
    reserves.push({
      chemin: "siret",
      valeur: texte("siret") || undefined,
      code: "SIRET_INVALIDE",
      raison: "Un SIRET a quatorze chiffres : il n'est pas gardé.",
    });
  const codePostal = texte("Code postal").replace(/^\d{4}$/, "0$&");
  const ville = texte("Libelle de la commune");
  const commune =
    communes.trouver(codePostal, ville) ?? communes.trouver(codePostal, texte("Bureau distributeur"));
  if (!commune)
    reserves.push({
      chemin: "Libelle de la commune",
      valeur: `${codePostal} ${ville}`,
      code: "COMMUNE_NON_TROUVEE",
      raison:
        "Aucune commune, ou plusieurs, ne répond à cette adresse : la structure est gardée sans commune.",
    });
  const position = lirePosition(degres(texte("Latitude")), degres(texte("Longitude")), commune, reserves);
  const departement = commune?.departement?.slice(4) ?? departementsDuCodePostal(codePostal)[0] ?? null;
  const complet = `France Travail - ${texte("type") === "DR" ? "DR " : ""}${nom}`;
  const contenu = {
    nom: complet,
    recherche: normaliser(complet),
    reseaux: ["france-travail"],
    cles: [
      `safir:${safir}`,
      ...(siret ? [`siret:${siret}`] : []),
      ...clesDeNom("france-travail", departement, [complet]),
    ],
    siret,
    lignes: [texte("Libelle de l'adresse"), texte("Complement d'adresse")].filter(Boolean),
    codePostal: codePostal || null,
    ville: texte("Bureau distributeur") || ville || null,
    codeCommune: commune?.code ?? null,
    departement,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    fuseau: fuseauDe(commune?.code ?? departement),
  };
  return { cle: safir, contenu, reserves };
}
