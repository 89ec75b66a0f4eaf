import { badInput } from "@passerelle/kernel/errors";
import type { FiltreMetiers, Niveau, QueryMetiersArgs } from "../../generated/types.ts";

/** Characters of a search that are used: no name is longer. */
const LONGEST = 200;
/** Values of a list that are used. */
const MOST = 50;

/** Levels from the least to the most demanding: those of the present scale. */
const ECHELLE: readonly Niveau[] = [
  "SANS_NIVEAU",
  "NIVEAU_1",
  "NIVEAU_2",
  "NIVEAU_3",
  "NIVEAU_4",
  "NIVEAU_5",
  "NIVEAU_6",
  "NIVEAU_7",
  "NIVEAU_8",
];

/** What a search asks, cleaned: every value is bound, none is part of the SQL. Null, empty or blank asks nothing. */
export interface Criteres {
  /** Null when nothing is searched by name. */
  recherche: string | null;
  codeRome: string | null;
  centres: string[] | null;
  secteur: string | null;
  niveaux: string[] | null;
  statut: string | null;
}

/** Reads the arguments of `metiers`; throws `BAD_USER_INPUT` on a level that is not on the present scale. */
export function lireCriteres(args: Pick<QueryMetiersArgs, "recherche" | "codeRome" | "filtre">): Criteres {
  const filtre: Partial<FiltreMetiers> = args.filtre ?? {};
  const recherche = propre(args.recherche);
  // Professionals type the code where others type a name.
  const codeTape = !args.codeRome && /^[a-n]\d{4}$/i.test(recherche) ? recherche : "";
  return {
    recherche: (codeTape ? "" : recherche) || null,
    codeRome: propre(args.codeRome || codeTape).toUpperCase() || null,
    centres: filtre.centresInteret?.length ? filtre.centresInteret.slice(0, MOST).map(propre) : null,
    secteur: propre(filtre.secteur) || null,
    niveaux: filtre.niveauAccesMax ? niveauxJusqua(filtre.niveauAccesMax) : null,
    statut: propre(filtre.statut) || null,
  };
}

/** Without NUL, which Postgres refuses; composed, as the names are; short. */
const propre = (text: string | null | undefined): string =>
  (text ?? "").slice(0, LONGEST).replaceAll("\0", "").normalize("NFKC").trim();

function niveauxJusqua(niveau: Niveau): string[] {
  const place = ECHELLE.indexOf(niveau);
  if (place < 0)
    throw badInput("niveauAccesMax", {
      fr: `« ${niveau} » n'a pas de place dans l'échelle actuelle : choisir de SANS_NIVEAU à NIVEAU_8.`,
      en: `"${niveau}" has no place on the present scale: choose from SANS_NIVEAU to NIVEAU_8.`,
    });
  return ECHELLE.slice(0, place + 1);
}
