import { pageSize } from "@passerelle/kernel/graphql/connection";
import type { Sql } from "@passerelle/kernel/postgres/database";
import type { SuggestionFormations } from "../../../generated/types.ts";
import type { Context } from "../../context.ts";
import type { MetierCode } from "../../metiers/resolvers.ts";
import type { TexteCompris } from "../comprendre/comprendre.ts";
import type { PageFormations } from "../connection.ts";
import { type Compte, compter } from "./compter.ts";
import { type Depart, tout, type Variante, variantes } from "./variantes.ts";

/** A suggestion, as the graph gives it. */
export type SuggestionLigne = Omit<SuggestionFormations, "metier"> & { metier: MetierCode | null };

/** Kilometres around a place that a text names. */
const RAYON_KM = 30;
/** Near trades that are counted: few of them are taught. */
const MOST_PROCHES = 12;
/** Near trades, and wider radii, that are told. */
const PROCHES = 3;
/** Places of a text around which a search is offered. */
const MOST_LIEUX = 4;

/**
 * Other searches that find more than this one, nearest first; among those of a kind, those that find most. Three
 * statements at most, whatever the search: places, near trades, counts.
 */
export async function suggestions(
  { parente, parent, criteres, filtre }: PageFormations,
  args: { first?: number | null },
  { sql, searches, loaders }: Context,
): Promise<SuggestionLigne[]> {
  const first = pageSize(args, { byDefault: 5, max: 20 });
  const texte = await loaders.textes.load(filtre.texte ?? "");
  const compris = texte.genre === "mots" ? texte.compris : null;
  const [lieux, proches] = await Promise.all([
    lieuxNommes(compris, loaders),
    metiersProches(sql, [
      ...criteres.codesRome.flat(),
      ...(compris?.segments.flatMap(({ codesRome }) => codesRome) ?? []),
    ]),
  ]);
  const depart: Depart = { filtre, criteres, compris, lieux, proches };
  const others = [...variantes(depart), tout(depart)];
  const [present, ...comptes] = await compter(searches, parente, parent, [
    criteres,
    ...others.map((variante) => variante.criteres),
  ]);
  return others
    .map((variante, place) => ({ variante, compte: comptes[place], place }))
    .filter(({ variante, compte }) => estMeilleure(variante, compte, present?.nombre ?? 0))
    .sort((one, other) => rang(one) - rang(other) || critereDe(one, other) || one.place - other.place)
    .filter(troisProches)
    .slice(0, first)
    .map(({ variante, compte }) => lisible(variante, compte));
}

interface Comptee {
  variante: Variante;
  compte: Compte | undefined;
}

/** Nearest kinds first. */
const GENRES = ["ORTHOGRAPHE", "LIEU", "RAYON", "DATES", "CRITERE", "METIER", "MOT", "TOUT"];

const rang = ({ variante }: Comptee): number => GENRES.indexOf(variante.genre);

/** Of the criteria and words that may be dropped, those that cost most come first. */
const critereDe = (one: Comptee, other: Comptee): number =>
  ["CRITERE", "MOT"].includes(one.variante.genre)
    ? (other.compte?.nombre ?? 0) - (one.compte?.nombre ?? 0)
    : 0;

/** Keeps the first near trades and the first radii that find more. */
const troisProches = ({ variante: { genre } }: Comptee, place: number, all: readonly Comptee[]): boolean =>
  !["METIER", "RAYON"].includes(genre) ||
  all.slice(0, place).filter((other) => other.variante.genre === genre).length < PROCHES;

/** Another place, trade or spelling is another search; the others must find more than this one. */
function estMeilleure({ genre }: Variante, compte: Compte | undefined, present: number): boolean {
  if (!compte?.nombre) return false;
  if (genre === "TOUT") return present === 0;
  return ["LIEU", "METIER", "ORTHOGRAPHE"].includes(genre) || compte.nombre > present;
}

function lisible(variante: Variante, compte: Compte | undefined): SuggestionLigne {
  return {
    genre: variante.genre,
    libelle: variante.libelle,
    nombre: compte?.nombre ?? 0,
    nombreExact: compte?.nombreExact ?? true,
    texte: variante.texte ?? null,
    rayonKm: variante.rayonKm ?? null,
    codeCommune: variante.codeCommune ?? null,
    prochaineSession: variante.genre === "DATES" ? (compte?.prochaine ?? null) : null,
    critere: variante.critere ?? null,
    metier: variante.metier ?? null,
  };
}

/** Circles around the communes that a text names, homonyms in the order of their codes. */
async function lieuxNommes(
  compris: TexteCompris | null,
  loaders: Context["loaders"],
): Promise<Depart["lieux"]> {
  const named = (compris?.segments ?? []).flatMap(({ lieux }, segment) =>
    lieux.flatMap(({ codeCommune, libelle }) => (codeCommune ? [{ codeCommune, libelle, segment }] : [])),
  );
  const found = await Promise.all(
    named.slice(0, MOST_LIEUX).map(async (lieu) => ({
      ...lieu,
      commune: await loaders.communes.load(lieu.codeCommune),
    })),
  );
  return found.flatMap(({ commune, ...lieu }) =>
    commune?.latitude == null || commune.longitude === null
      ? []
      : [
          {
            ...lieu,
            cercle: { latitude: commune.latitude, longitude: commune.longitude, rayonKm: RAYON_KM },
          },
        ],
  );
}

/**
 * Trades near some ROME codes, nearest first: those towards which a move is easy, then those of the same domain. One
 * statement, none without a code.
 */
async function metiersProches(sql: Sql, codes: readonly string[]): Promise<Depart["proches"]> {
  const asked = [...new Set(codes)].slice(0, 10);
  if (!asked.length) return [];
  return sql<{ codes: string[]; libelle: string }[]>`
    select array_remove(array[code, parent], null) as codes, libelle
    from (
      select voisin.code, min(rang) as rang
      from (
        select proche.code, proche.place as rang
        from noms_rome, unnest(noms_rome.proches) with ordinality proche(code, place)
        where noms_rome.code = any(${asked}::text[])
        union all
        -- ROME 3 codes only: offers are indexed with them.
        select code, 1000 from noms_rome
        where left(code, 3) = any(${asked.map((code) => code.slice(0, 3))}::text[]) and parent is null
      ) voisin
      where not voisin.code = any(${asked}::text[]) group by voisin.code
    ) voisins join noms_rome using (code)
    where parent is null or not parent = any(${asked}::text[])
    order by rang, code limit ${MOST_PROCHES}`;
}
