import { badInput } from "@passerelle/kernel/errors";
import type { FiltreFormations, TriFormations } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import { rangNiveau } from "../niveaux.ts";
import { type Cercle, cercleDe } from "./autour.ts";
import type { RequeteTexte } from "./texte.ts";

/** A search ready to be written in SQL: names resolved, text compiled, the day fixed. */
export interface Criteres {
  /** Nothing can match: no statement is needed. */
  vide: boolean;
  requete: RequeteTexte | null;
  /** Formations whose number the text is. */
  formations: string[] | null;
  cercle: Cercle | null;
  /** Each list is another condition: one of its codes is enough. */
  codesRome: string[][];
  niveauxSortie: string[] | null;
  niveauEntreeMax: number | null;
  financeurs: string[] | null;
  publics: string[] | null;
  modalites: string[] | null;
  entrees: string[] | null;
  debutApres: string | null;
  debutAvant: string | null;
  ouvertes: boolean;
  certifiante: boolean | null;
  organisme: string | null;
  certification: string | null;
  territoires: string[] | null;
  /** `AAAA-MM-JJ` */
  aujourdhui: string;
  tri: TriFormations;
}

/**
 * Reads a filter: turns the commune into a point, the métier into ROME codes, the text into a query.
 *
 * Throws `BAD_USER_INPUT` on an impossible place or a character that no data holds.
 */
export async function criteresDe(
  filtre: FiltreFormations | null | undefined,
  tri: TriFormations | null | undefined,
  { loaders, aujourdhui }: Context,
): Promise<Criteres> {
  const { texte, ...others } = filtre ?? {};
  refuseNul("filtre", others);
  const [lu, cercle, metier] = await Promise.all([
    loaders.textes.load(texte ?? ""),
    cercleDe(filtre?.autour, loaders),
    filtre?.metier ? codesRomeDuMetier(filtre.metier, loaders) : null,
  ]);
  const codesRome = [filtre?.codesRome?.map((code) => code.trim().toUpperCase()), metier].filter(
    (codes) => codes != null,
  );
  const lists = [...codesRome, filtre?.niveauxSortie, filtre?.financeurs, filtre?.publics];
  const emptyList = [...lists, filtre?.modalites, filtre?.entrees, filtre?.territoires].some(
    (list) => list?.length === 0,
  );
  const requete = lu.genre === "mots" ? lu.requete : null;
  const niveauEntreeMax = filtre?.niveauEntreeMax ? (rangNiveau(filtre.niveauEntreeMax) ?? 0) : null;
  return {
    vide: lu.genre === "rien" || emptyList,
    requete,
    formations: lu.genre === "mots" ? lu.compris.formations : null,
    cercle,
    codesRome,
    niveauxSortie: filtre?.niveauxSortie ?? null,
    niveauEntreeMax,
    financeurs: filtre?.financeurs ?? null,
    publics: filtre?.publics ?? null,
    modalites: filtre?.modalites ?? null,
    entrees: filtre?.entrees ?? null,
    debutApres: filtre?.debutApres ?? null,
    debutAvant: filtre?.debutAvant ?? null,
    ouvertes: filtre?.ouvertes ?? false,
    certifiante: filtre?.certifiante ?? null,
    organisme: filtre?.organisme ?? null,
    certification: filtre?.certification ?? null,
    territoires: filtre?.territoires ?? null,
    aujourdhui,
    tri: triDe(tri, requete !== null, cercle !== null),
  };
}

/** Without text nothing is more relevant than another: the nearest or the next come first. */
function triDe(tri: TriFormations | null | undefined, texte: boolean, cercle: boolean): TriFormations {
  if (tri === "DATE" || (tri === "DISTANCE" && cercle)) return tri;
  if (tri === "DISTANCE")
    throw badInput("tri", {
      fr: "Le tri par distance demande « autour ».",
      en: "Sorting by distance asks for `autour`.",
    });
  if (texte) return "PERTINENCE";
  return cercle ? "DISTANCE" : "DATE";
}

/** Ids of métiers that Onisep does not describe hold their ROME code; an unknown one prepares nothing. */
async function codesRomeDuMetier(id: string, loaders: Context["loaders"]): Promise<string[]> {
  const known = await loaders.metiers.load(id);
  if (known) return known.codesRome;
  const rome = /^ROME-([A-Z]\d{4})$/.exec(id)?.[1];
  return rome ? [rome] : [];
}

/** Postgres refuses NUL in text. */
export function refuseNul(argument: string, value: unknown): void {
  if (JSON.stringify(value ?? null).includes("\\u0000"))
    throw badInput(argument, {
      fr: `« ${argument} » contient un caractère nul.`,
      en: `\`${argument}\` holds a NUL character.`,
    });
}
