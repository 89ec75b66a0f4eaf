import type { ImportContext } from "@passerelle/kernel/importing/importer";
import type { Ecart } from "./structure.ts";

/** What stands beside the formations and is no `extras`: nothing there is kept. */
export const horsFormation = (nom: string, ligne: number): Ecart => ({
  cle: `ELEMENT_INCONNU ${nom}`,
  ligne,
  chemin: `/lheo/offres/${nom.slice(0, 100)}`,
  valeur: `<${nom.slice(0, 100)}>`,
  code: "ELEMENT_INCONNU",
  raison: "Hors d'une formation, cet élément n'est ni lu ni gardé.",
});

/** Departures from the schema of one file: each told once, with how often it was met. */
export class Ecarts {
  readonly #context: ImportContext;
  readonly #fichier: string;
  readonly #met = new Map<string, { ecart: Ecart; fois: number }>();

  constructor(context: ImportContext, fichier: string) {
    this.#context = context;
    this.#fichier = fichier;
  }

  add(ecart: Ecart): void {
    const known = this.#met.get(ecart.cle);
    if (known) known.fois += 1;
    // A feed of another language would have as many as it has elements.
    else if (this.#met.size < 500) this.#met.set(ecart.cle, { ecart, fois: 1 });
  }

  async report(): Promise<void> {
    for (const { ecart, fois } of this.#met.values()) {
      const { cle: _, ...reject } = ecart;
      const raison = fois > 1 ? `${ecart.raison} Rencontré ${fois} fois dans ce fichier.` : ecart.raison;
      await this.#context.reject({ fichier: this.#fichier, ...reject, raison });
    }
  }
}
