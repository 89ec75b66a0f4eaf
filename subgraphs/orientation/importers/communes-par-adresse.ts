import type { Sql } from "@passerelle/kernel/postgres/database";
import { departementsDuCodePostal, lireRecherche } from "../src/territoires/noms.ts";

/** A commune as an address is compared with it. */
export interface CommuneAdresse {
  id: string;
  code: string;
  recherche: string;
  codesPostaux: string[];
  departement: string | null;
  mere: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** A name as sources agree on it: without its article, « LA VILLEDIEU » and « Lavilledieu » alike. */
const compact = (recherche: string): string => recherche.replace(/^(l|le|la|les) /, "").replaceAll(" ", "");

const sontProches = (recherche: string, nom: string): boolean =>
  recherche.startsWith(`${nom} `) || nom.startsWith(`${recherche} `);

/**
 * Finds the commune of an address from what every source writes: a postcode, perhaps a CEDEX, and a town
 * in capitals, abbreviated or not.
 *
 * The name decides, the postcode chooses between homonyms. A name that nothing has, or that two communes of
 * the department share where the postcode does not tell, gives null: a wrong commune is worse than none.
 */
export class CommunesParAdresse {
  readonly #parId = new Map<string, CommuneAdresse>();
  readonly #parCodePostal = new Map<string, CommuneAdresse[]>();
  readonly #parAncienCode: ReadonlyMap<string, string>;
  /** By department and name without its article; former names lead to the current commune. */
  readonly #parNom = new Map<string, Set<CommuneAdresse>>();

  constructor(
    communes: readonly CommuneAdresse[],
    anciennes: readonly { recherche: string; territoireId: string }[] = [],
    anciensCodes: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#parAncienCode = anciensCodes;
    for (const commune of communes) {
      this.#parId.set(commune.id, commune);
      for (const codePostal of commune.codesPostaux) {
        const voisines = this.#parCodePostal.get(codePostal) ?? [];
        voisines.push(commune);
        this.#parCodePostal.set(codePostal, voisines);
      }
      this.#nommer(commune.recherche, commune);
    }
    for (const { recherche, territoireId } of anciennes) {
      const commune = this.#parId.get(territoireId);
      // A former name counts where no current commune has it.
      if (commune && !this.#deCeNom(commune.departement?.slice(4) ?? "", recherche).length)
        this.#nommer(recherche, commune);
    }
  }

  #nommer(recherche: string, commune: CommuneAdresse): void {
    const cle = `${commune.departement?.slice(4)} ${compact(recherche)}`;
    this.#parNom.set(cle, (this.#parNom.get(cle) ?? new Set()).add(commune));
  }

  #deCeNom(departement: string, recherche: string): CommuneAdresse[] {
    return [...(this.#parNom.get(`${departement} ${compact(recherche)}`) ?? [])];
  }

  /** The commune of an INSEE code, current or former. */
  parCode(code: string): CommuneAdresse | null {
    const id = `COM-${code.toUpperCase()}`;
    return this.#parId.get(id) ?? this.#parId.get(this.#parAncienCode.get(code.toUpperCase()) ?? "") ?? null;
  }

  trouver(codePostal: string | null, ville: string | null): CommuneAdresse | null {
    const { mots } = lireRecherche(ville ?? "");
    if (!mots || !codePostal) return null;
    const nom = mots.replace(/^(paris|lyon|marseille) \d+( ?er?| ?eme)?( arrondissement)?$/, "$1");
    const arrondissement = this.#arrondissement(codePostal, nom);
    if (arrondissement) return arrondissement;
    const voisines = this.#parCodePostal.get(codePostal) ?? [];
    const memeNom = voisines.filter(({ recherche }) => compact(recherche) === compact(nom));
    if (memeNom.length === 1) return memeNom[0] ?? null;
    const duDepartement = departementsDuCodePostal(codePostal).flatMap((code) => this.#deCeNom(code, nom));
    if (duDepartement.length) return duDepartement.length === 1 ? (duDepartement[0] ?? null) : null;
    // A longer or shorter name (« SAINT DENIS LA PLAINE », « ROMANS ») among the communes of the postcode, or
    // of the department when it is a CEDEX, which is in no list.
    const departements = departementsDuCodePostal(codePostal).map((code) => `DEP-${code}`);
    const approchantes = voisines.length
      ? voisines.filter(({ recherche }) => sontProches(recherche, nom))
      : [...this.#parId.values()].filter(
          ({ recherche, departement }) =>
            recherche.startsWith(`${nom} `) && departements.includes(departement ?? ""),
        );
    // « PITON SAINT LEU »: a place, then its commune.
    const finissant = voisines.filter(({ recherche }) => nom.endsWith(` ${recherche}`));
    const retenues = approchantes.length ? approchantes : finissant;
    return retenues.length === 1 ? (retenues[0] ?? null) : null;
  }

  /** « 75017 PARIS »: the only arrondissement of that town with this postcode. */
  #arrondissement(codePostal: string, nom: string): CommuneAdresse | undefined {
    const candidats = (this.#parCodePostal.get(codePostal) ?? []).filter(
      ({ mere }) => mere && this.#parId.get(mere)?.recherche === nom,
    );
    return candidats.length === 1 ? candidats[0] : undefined;
  }

  static async lire(sql: Sql): Promise<CommunesParAdresse> {
    const communes = await sql<CommuneAdresse[]>`
      select id, code, recherche, codes_postaux as "codesPostaux", departement, mere, latitude, longitude
      from territoires where niveau = 'COMMUNE' and retire_le is null`;
    const anciennes = await sql<{ recherche: string; territoireId: string }[]>`
      select recherche, territoire_id as "territoireId" from communes_anciennes
      where nature <> 'ANCIEN_CODE' and retire_le is null order by id`;
    const codes = await sql<{ code: string; territoireId: string }[]>`
      select distinct on (code) code, territoire_id as "territoireId" from communes_anciennes
      where remplacee and retire_le is null order by code, nature desc`;
    return new CommunesParAdresse(
      communes,
      anciennes,
      new Map(codes.map(({ code, territoireId }) => [code, territoireId])),
    );
  }
}
