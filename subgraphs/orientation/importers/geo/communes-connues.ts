import type { Sql } from "@passerelle/kernel/postgres/database";
import type { AncienneLue, TerritoireLu } from "./enregistrements.ts";

/** A commune as the files that join to it need it. */
export interface CommuneConnue {
  id: string;
  code: string;
  departement: string;
  recherche: string;
}

/**
 * The communes that this import will leave in place: those it has just read, or those in the database.
 *
 * Some 40 000 short entries, whatever the size of the files that are joined to them.
 */
export class CommunesConnues {
  readonly #actuelles = new Map<string, CommuneConnue>();
  readonly #anciennes = new Map<string, string>();
  readonly #parNom = new Map<string, Set<string>>();
  readonly #parAncienNom = new Map<string, Set<string>>();

  ajouter(commune: TerritoireLu): void {
    const { id, code, recherche } = commune;
    const departement = commune.departement?.slice(4) ?? "";
    this.#actuelles.set(code, { id, code, departement, recherche });
    nommer(this.#parNom, departement, recherche, id);
  }

  ajouterAncienne({ code, nature, territoireId, recherche }: AncienneLue, departement: string): void {
    // A delegated commune prevails over the older code of a commune that moved.
    if (nature !== "ANCIEN_CODE" || !this.#anciennes.has(code)) this.#anciennes.set(code, territoireId);
    if (nature !== "ANCIEN_CODE") nommer(this.#parAncienNom, departement, recherche, territoireId);
  }

  get nombre(): number {
    return this.#actuelles.size;
  }

  /** The current commune or arrondissement of this INSEE code. */
  actuelle(code: string): CommuneConnue | undefined {
    return this.#actuelles.get(code);
  }

  /** Id of the current commune that stands for an INSEE code, which may be an old one. */
  idDe(code: string): string | undefined {
    return this.#actuelles.get(code)?.id ?? this.#anciennes.get(code);
  }

  /**
   * Id of the only commune of this name in a department; undefined when there is none, when there are
   * several, and when a part of another commune has the name too.
   */
  seuleDeCeNom(departement: string, recherche: string): string | undefined {
    const cle = `${departement} ${recherche}`;
    const ids = this.#parNom.get(cle);
    if (ids?.size !== 1) return undefined;
    const [id] = ids;
    for (const autre of this.#parAncienNom.get(cle) ?? []) if (autre !== id) return undefined;
    return id;
  }

  /** Reads what is in the database, when the import has no list of communes of its own. */
  static async lire(sql: Sql): Promise<CommunesConnues> {
    const connues = new CommunesConnues();
    const actuelles = await sql<TerritoireLu[]>`
      select id, code, recherche, departement from territoires where niveau = 'COMMUNE' and retire_le is null`;
    for (const commune of actuelles) connues.ajouter(commune);
    const anciennes = await sql<(AncienneLue & { departement: string })[]>`
      select a.code, a.nature, a.recherche, a.territoire_id as "territoireId", substr(t.departement, 5) as departement
      from communes_anciennes a join territoires t on t.id = a.territoire_id where a.retire_le is null`;
    for (const ancienne of anciennes) connues.ajouterAncienne(ancienne, ancienne.departement);
    return connues;
  }
}

function nommer(noms: Map<string, Set<string>>, departement: string, recherche: string, id: string): void {
  const cle = `${departement} ${recherche}`;
  noms.set(cle, (noms.get(cle) ?? new Set()).add(id));
}
