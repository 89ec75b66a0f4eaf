import type { Genre } from "../../../importers/lheo/restitution.ts";

/** What an export had to change to be valid, by parent, child and kind, with how often: `adresse/denomination`. */
export class Ecarts {
  readonly #met = new Map<string, { chemin: string; genre: Genre; fois: number }>();

  ajouter(genre: Genre, parent: string, enfant: string): void {
    const chemin = enfant === parent ? parent : `${parent}/${enfant}`;
    const key = `${genre} ${chemin}`;
    const known = this.#met.get(key);
    if (known) known.fois += 1;
    // A hostile feed may have as many names as elements.
    else if (this.#met.size < 2_000) this.#met.set(key, { chemin, genre, fois: 1 });
  }

  /** The most frequent first. */
  get tous(): { chemin: string; genre: Genre; fois: number }[] {
    return [...this.#met.values()].sort((a, b) => b.fois - a.fois || (a.chemin < b.chemin ? -1 : 1));
  }
}
