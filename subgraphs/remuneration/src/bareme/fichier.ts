import { z } from "zod";
import { nombre } from "../calcul/euros.ts";
import type { Baremes } from "./bareme.ts";

const jour = z.iso.date();
const montant = z
  .string()
  .regex(/^\d{1,8}\.\d{2}$/)
  .nullable();
const certitude = z.enum(["ETABLI", "DERIVE"]);

export const CATEGORIES = [
  "MOINS_18",
  "DE_18_A_25",
  "DE_18_A_20",
  "DE_21_A_25",
  "PLUS_26",
  "ACTIVITE_ANTERIEURE",
  "SITUATION_FAMILIALE",
  "TRAVAILLEUR_HANDICAPE",
  "TRAVAILLEUR_HANDICAPE_SALAIRE",
  "NON_SALARIE",
] as const;

/** One line of a scale as the file writes it: amounts are decimal strings with two decimals. */
export const LigneFichier = z
  .object({
    categorie: z.enum(CATEGORIES),
    libelle: z.string().min(1),
    montant,
    minimum: montant,
    maximum: montant,
    article: z.string().nullable(),
    certitude,
    debut: jour.optional(),
    situations: z
      .array(z.enum(["PARENT_ISOLE", "ENCEINTE_SEULE", "TROIS_ENFANTS", "SEPARATION_RECENTE"]))
      .optional(),
  })
  .refine(
    (ligne) =>
      ligne.montant !== null
        ? ligne.minimum === null && ligne.maximum === null
        : ligne.minimum !== null && ligne.maximum !== null && +ligne.minimum <= +ligne.maximum,
    "un montant, ou un minimum et un maximum dans cet ordre",
  );

/** One dated scale as the file writes it. */
export const BaremeFichier = z.object({
  version: z.string().regex(/^(FR|[A-Z]{3}-[0-9A-Z]{2,9})-\d{4}-\d{2}-\d{2}$/),
  territoire: z.string().regex(/^(FR|[A-Z]{3}-[0-9A-Z]{2,9})$/),
  debut: jour,
  fin: jour.nullable(),
  publieLe: jour.nullable(),
  baseReglementaire: z.string().min(1),
  coefficient: z
    .string()
    .regex(/^\d\.\d{1,6}$/)
    .nullable(),
  application: z.enum(["REMPLACE", "AU_MOINS"]),
  origine: z.string().min(1),
  lignes: z.array(LigneFichier).min(1),
});

/** One dated rate as the file writes it. */
export const ParametreFichier = z.object({
  nom: z.string().regex(/^[A-Z0-9_]+$/),
  territoire: z.string().regex(/^(FR|[A-Z]{3}-[0-9A-Z]{2,9})$/),
  debut: jour,
  fin: jour.nullable(),
  valeur: z.string().regex(/^\d{1,8}(\.\d{1,6})?$/),
  unite: z.string().min(1),
  certitude,
  source: z.string().min(1),
});

/** Mark of our own format, `baremes/stagiaires.json`. */
export const FORMAT = "passerelle/baremes@1";

export const FichierBaremes = z.object({
  format: z.literal(FORMAT),
  baremes: z.array(BaremeFichier),
  parametres: z.array(ParametreFichier),
});

export type FichierBaremes = z.infer<typeof FichierBaremes>;

/** The scales of a file, as the rules take them. */
export function baremesDuFichier(fichier: FichierBaremes): Baremes {
  const exact = (texte: string | null) => (texte === null ? null : nombre(texte));
  return {
    baremes: fichier.baremes.map((bareme) => ({
      ...bareme,
      lignes: bareme.lignes.map((ligne) => ({
        ...ligne,
        montant: exact(ligne.montant),
        minimum: exact(ligne.minimum),
        maximum: exact(ligne.maximum),
        debut: ligne.debut ?? null,
        situations: ligne.situations ?? null,
      })),
    })),
    parametres: fichier.parametres.map(({ source, ...parametre }) => ({
      ...parametre,
      valeur: nombre(parametre.valeur),
      origine: source,
    })),
  };
}
