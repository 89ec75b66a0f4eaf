import type { EtapeCalcul } from "../../generated/types.ts";

/** Every rule applied, in order, and what the result assumes: the reader can redo the sum (I5). */
export class Trace {
  readonly etapes: EtapeCalcul[] = [];
  readonly reserves: string[] = [];

  /** Notes a rule: its name, the text or policy it rests on, what it received, what it gave. */
  etape(regle: string, base: string, entree: string, resultat: string): void {
    this.etapes.push({ regle, base, entree, resultat });
  }

  /** Notes what is assumed, once. */
  reserve(texte: string): void {
    if (!this.reserves.includes(texte)) this.reserves.push(texte);
  }
}
