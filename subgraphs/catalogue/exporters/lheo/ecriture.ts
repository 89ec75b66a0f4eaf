import type { Arbre } from "../../importers/lheo/noeud.ts";
import { trierAttributs } from "./conformite/attributs.ts";
import { conformer, type Document } from "./conformite/conformer.ts";
import { Ecarts } from "./conformite/ecarts.ts";
import type { Grammaire } from "./langage/grammaire.ts";
import type { Ecrire } from "./sortie.ts";
import { debutDeBalise, xmlDe } from "./xml.ts";

/** What the feed says beside its formations. */
export interface Enveloppe {
  /** Attributes of `lheo` and of `offres`. */
  attributs: { lheo: Record<string, string>; offres: Record<string, string> };
}

/** Writes one feed, element after element: its beginning, its formations, its `extras`, its end. */
export class Ecriture {
  readonly ecarts = new Ecarts();
  readonly #document: Document;
  readonly #ecrire: Ecrire;

  constructor(grammaire: Grammaire, ecrire: Ecrire) {
    this.#document = { grammaire, ids: new Set(), ecarts: this.ecarts };
    this.#ecrire = ecrire;
  }

  async commencer({ attributs }: Enveloppe): Promise<void> {
    const { grammaire, ids } = this.#document;
    const of = (nom: "lheo" | "offres") => trierAttributs(grammaire, nom, attributs[nom], ids).valides;
    await this.#ecrire(
      `<?xml version="1.0" encoding="UTF-8"?>\n${debutDeBalise("lheo", { xmlns: grammaire.espace, ...of("lheo") })}>\n\t${debutDeBalise("offres", of("offres"))}>\n`,
    );
  }

  /** A formation, whole. */
  async formation(element: Arbre): Promise<void> {
    await this.#element(element, "\t\t");
  }

  /** The `extras` of `offres`, then those of `lheo`, and the end. */
  async finir(extras: { offres: readonly Arbre[]; lheo: readonly Arbre[] }): Promise<void> {
    for (const element of extras.offres) await this.#element(element, "\t\t");
    await this.#ecrire("\t</offres>\n");
    for (const element of extras.lheo) await this.#element(element, "\t");
    await this.#ecrire("</lheo>\n");
  }

  async #element(element: Arbre, marge: string): Promise<void> {
    const conforme = conformer(this.#document, element);
    if (conforme) await this.#ecrire(`${marge}${xmlDe(conforme.arbre, marge)}\n`);
  }
}
