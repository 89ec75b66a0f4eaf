import type { FichierLu, RejetLu } from "./lignes.ts";

/** Keys met in the files of one import: the first record of a key is kept, the next are rejected. */
export class Doublons {
  readonly #vus = new Set<string>();

  /** The file without the records whose key was met before, each of these among its rejects. */
  ecarter(lu: FichierLu): FichierLu {
    const garder = <Record>(
      records: readonly Record[],
      cleDe: (record: Record) => string,
      rejets: RejetLu[],
    ) =>
      records.filter((record) => {
        const cle = cleDe(record);
        const nouveau = !this.#vus.has(cle);
        this.#vus.add(cle);
        if (!nouveau)
          rejets.push({
            chemin: cle,
            valeur: JSON.stringify(record),
            code: "DOUBLON",
            raison: "Un enregistrement de même clé a déjà été lu.",
          });
        return nouveau;
      });
    return {
      baremes: garder(lu.baremes, ({ version }) => `bareme ${version}`, lu.rejets.baremes),
      lignes: garder(
        lu.lignes,
        ({ version, categorie }) => `ligne ${version} ${categorie}`,
        lu.rejets.lignes,
      ),
      parametres: garder(
        lu.parametres,
        ({ nom, territoire, debut }) => `parametre ${nom} ${territoire} ${debut}`,
        lu.rejets.parametres,
      ),
      rejets: lu.rejets,
    };
  }
}
