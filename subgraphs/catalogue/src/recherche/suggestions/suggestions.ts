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
/** Places of a text around which a search is offered. */
const MOST_LIEUX = 4;

/**
 * Other searches that find more than this one, nearest first; among those of a kind, those that find most. Three
 * statements at most, whatever the search: places, near trades, counts.
 */
export async function suggestions(
  { parente, parent, criteres, filtre }: PageFormations,
  args: { first?: number | null },
  { sql, loaders }: Context,
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
  const [present, ...comptes] = await compter(sql, parente, parent, [
    criteres,
    ...others.map((variante) => variante.criteres),
  ]);
  return others
    .map((variante, place) => ({ variante, compte: comptes[place], place }))
    .filter(({ variante, compte }) => estMeilleure(variante, compte, present?.nombre ?? 0))
    .sort((one, other) => rang(one) - rang(other) || critereDe(one, other) || one.place - other.place)
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

/** ROME codes near some others, nearest first; one statement, none without a code. */
async function metiersProches(sql: Sql, codes: readonly string[]): Promise<Depart["proches"]> {
  const asked = [...new Set(codes)].slice(0, 10);
  if (!asked.length) return [];
  return sql<{ code: string; libelle: string }[]>`
    select code, libelle from (
      select distinct on (voisin.code) voisin.code, voisin.libelle, asked.place, proche.place as rang
      from unnest(${asked}::text[]) with ordinality asked(code, place)
      join noms_rome on noms_rome.code = asked.code,
        lateral unnest(noms_rome.proches) with ordinality proche(code, place)
      join noms_rome voisin on voisin.code = proche.code
      where not voisin.code = any(${asked}::text[])
      order by voisin.code, proche.place, asked.place
    ) voisins order by rang, place, code limit 5`;
}
