import { z } from "zod";
import type { CategorieRemuneration } from "../../generated/types.ts";
import type { FichierLu, LigneLue } from "./lignes.ts";

/** Codes of the file, and the categories that each stands for. */
const CATEGORIES: Readonly<Record<string, readonly CategorieRemuneration[]>> = {
  MOINS_18: ["MOINS_18"],
  "18_20": ["DE_18_A_20"],
  "18_25": ["DE_18_A_25"],
  "21_25": ["DE_21_A_25"],
  "26_PLUS": ["PLUS_26"],
  TH: ["TRAVAILLEUR_HANDICAPE"],
  TH_SALAIRE: ["TRAVAILLEUR_HANDICAPE_SALAIRE"],
  PARENT_ISOLE: ["SITUATION_FAMILIALE"],
  MOINS_26_REF_ACTIVITE: ["ACTIVITE_ANTERIEURE"],
  PUBLIC_SPECIFIQUE: ["ACTIVITE_ANTERIEURE", "SITUATION_FAMILIALE", "TRAVAILLEUR_HANDICAPE"],
  NON_SALARIE: ["NON_SALARIE"],
};

const euros = z.number().nonnegative().multipleOf(0.01).max(100_000).optional();

const Ligne = z
  .object({
    code: z.string(),
    public: z.string().optional(),
    montant: euros,
    montant_min: euros,
    montant_max: euros,
    article: z.string().optional(),
    debut: z.iso.date().optional(),
  })
  .refine(
    ({ montant, montant_min: min, montant_max: max }) =>
      montant !== undefined || (min !== undefined && max !== undefined && min <= max),
    "montant, ou montant_min et montant_max",
  );

const Periode = z.object({ debut: z.iso.date().nullable(), fin: z.iso.date().nullable() });

/** First day of the scale that the file leaves open: the divisor is 151.67 since then. */
const PREMIER_JOUR = "2003-01-01";

/**
 * Reads the scale drawn from the Code du travail (`bareme-stagiaires.json`): national amounts, without
 * certainty nor yearly coefficients, so that it never shortens or rewords what is already known.
 */
export function lireCodeDuTravail(contenu: { baremes: unknown[] }): FichierLu {
  const lu: FichierLu = {
    baremes: [],
    lignes: [],
    parametres: [],
    rejets: { baremes: [], lignes: [], parametres: [] },
  };
  let numero = 0;
  for (const [place, brut] of contenu.baremes.entries()) {
    const { periode, source, lignes } = (brut ?? {}) as Record<string, unknown>;
    const lue = Periode.safeParse(periode);
    const version = lue.success ? `FR-${lue.data.debut ?? PREMIER_JOUR}` : null;
    if (lue.success && version)
      lu.baremes.push({
        version,
        territoire: "FR",
        debut: lue.data.debut ?? PREMIER_JOUR,
        fin: lue.data.fin,
        publieLe: null,
        baseReglementaire: String(source ?? "Code du travail"),
        coefficient: null,
        application: "REMPLACE",
        origine: String(source ?? "Code du travail"),
        complet: false,
      });
    else
      lu.rejets.baremes.push({
        chemin: `baremes[${place}].periode`,
        valeur: JSON.stringify(periode) ?? "",
        code: "PERIODE_INVALIDE",
        raison: "La période doit avoir « debut » et « fin », dates AAAA-MM-JJ ou null.",
      });
    for (const [rang, ligne] of (Array.isArray(lignes) ? lignes : []).entries()) {
      numero += 1;
      const lues = lireLigne(ligne, numero, rang + 1, version);
      if (typeof lues === "string")
        lu.rejets.lignes.push({
          chemin: `baremes[${place}].lignes[${rang}]`,
          valeur: JSON.stringify(ligne) ?? "",
          code: "LIGNE_INVALIDE",
          raison: lues,
        });
      else lu.lignes.push(...lues);
    }
  }
  return lu;
}

/** The lines that one line of the file makes, or why it makes none. */
function lireLigne(brut: unknown, numero: number, rang: number, version: string | null): LigneLue[] | string {
  const ligne = Ligne.safeParse(brut);
  if (!version) return "La période du barème n'est pas lisible.";
  if (!ligne.success) return ligne.error.issues.map(({ message }) => message).join(" ; ");
  const { code, montant, montant_min: minimum, montant_max: maximum, article, debut } = ligne.data;
  const categories = CATEGORIES[code];
  if (!categories) return `Code inconnu : « ${code.slice(0, 40)} ».`;
  const bornes = montant === undefined;
  return categories.map((categorie) => ({
    numero,
    version,
    categorie,
    rang,
    libelle: ligne.data.public ?? code,
    montant: bornes ? null : montant.toFixed(2),
    minimum: bornes ? (minimum?.toFixed(2) ?? null) : null,
    maximum: bornes ? (maximum?.toFixed(2) ?? null) : null,
    article: article ?? null,
    certitude: "ETABLI",
    debut: debut ?? null,
    situations: null,
    complet: false,
  }));
}
