import { departementsDuCodePostal, lireRecherche, normaliser } from "../noms.ts";

/** What someone is looking for, as it is searched. */
export interface Demande {
  /** Words of a name, in the order typed; empty when only a code was. */
  mots: string;
  /** Codes that stand alone: INSEE, postcode, SIREN, department or region. */
  codes: string[];
  /** A postcode or INSEE code beside a name: it chooses among homonyms. */
  code: string | null;
  /** Ids of the departments that the text names: « Montluçon (03) ». */
  departements: string[] | null;
}

/** Towns that have municipal arrondissements: how many, and where their postcodes are. */
const VILLES: Readonly<Record<string, { nombre: number; departement: string; cedex: RegExp }>> = {
  paris: { nombre: 20, departement: "75", cedex: /^75/ },
  lyon: { nombre: 9, departement: "69", cedex: /^69[234]/ },
  marseille: { nombre: 16, departement: "13", cedex: /^13[234]/ },
};

const NUMERO = /^(paris|lyon|marseille)(?: 0?(\d{1,2})(?: ?(?:er|e|eme|ieme|nd|nde))?(?: arrondissement)?)?$/;
const NUMERO_DEVANT =
  /^0?(\d{1,2})(?: ?(?:er|e|eme|ieme|nd|nde))?(?: arrondissement)?(?: de| d| du)? (paris|lyon|marseille)$/;
const DEPARTEMENT = /^(0[1-9]|[1-8]\d|9[0-5]|2[ab]|97[1-8]|98[4678])$/;

/** Departments that a number names: both of Corsica for « 20 ». */
const departementsDe = (numero: string): string[] =>
  numero === "20" ? ["DEP-2A", "DEP-2B"] : [`DEP-${numero.toUpperCase()}`];

/**
 * Reads what was typed: a name, a code, a postal line (« 69399 LYON CEDEX 03 »), an arrondissement (« Lyon 3e »), a name
 * with its department (« Montluçon (03) », « Saint-Denis 974 »).
 */
export function lireDemande(texte: string): Demande {
  const { mots, code } = lireRecherche(texte);
  const cedex = /\bcedex(?: 0?(\d{1,2}))?\b/.exec(normaliser(texte));
  const arrondissement = lireArrondissement(mots, code, cedex);
  if (arrondissement) return { mots: arrondissement, codes: [], code: null, departements: null };
  if (!mots)
    return { mots, codes: code === "20" ? ["2A", "2B"] : code ? [code] : [], code: null, departements: null };
  const lus = mots.split(" ");
  for (const [numero, reste] of [
    [lus.at(-1) ?? "", lus.slice(0, -1)],
    [lus[0] ?? "", lus.slice(1)],
  ] as const)
    if (reste.length && DEPARTEMENT.test(numero))
      return { mots: reste.join(" "), codes: [], code, departements: departementsDe(numero) };
  return { mots, codes: [], code, departements: null };
}

/**
 * The name of the municipal arrondissement that is meant, or of its town when none is; null for other places.
 *
 * The number comes from the text, from « CEDEX 03 », or from a postcode (« 75012 Paris », « 75116 »).
 */
function lireArrondissement(mots: string, code: string | null, cedex: RegExpExecArray | null): string | null {
  const lu = NUMERO.exec(mots) ?? inverser(NUMERO_DEVANT.exec(mots));
  const ville = lu?.[1] ?? (mots ? undefined : villeDuCode(code, cedex !== null));
  const connue = VILLES[ville ?? ""];
  if (!ville || !connue) return null;
  // Another department's postcode: it is of a place that has the name of the town.
  if (code && !departementsDuCodePostal(code).includes(connue.departement)) return null;
  const dit = Number(lu?.[2] ?? cedex?.[1] ?? numeroDuCode(code, connue));
  if (!(dit >= 1)) return mots || cedex || code?.endsWith("000") ? ville : null;
  if (dit > connue.nombre) return ville;
  return `${ville} ${dit === 1 ? "1er" : `${dit}e`} arrondissement`;
}

const inverser = (lu: RegExpExecArray | null): (string | undefined)[] | null => lu && [lu[0], lu[2], lu[1]];

/** Town of a postcode without a name: a CEDEX of its own, or the code of no place that people write for all of it. */
function villeDuCode(code: string | null, cedex: boolean): string | undefined {
  if (!code || !/^\d{5}$/.test(code)) return undefined;
  return Object.entries(VILLES).find(([, { departement, cedex: motif }]) =>
    cedex ? motif.test(code) : code === `${departement}000`,
  )?.[0];
}

/** « 75012 » and « 75116 » say their arrondissement, « 75000 » none. */
function numeroDuCode(
  code: string | null,
  { departement, nombre }: { departement: string; nombre: number },
): number {
  if (!code?.startsWith(departement)) return 0;
  const numero = Number(code.slice(3));
  return /^\d\d[01]/.test(code) && numero <= nombre ? numero : 0;
}
