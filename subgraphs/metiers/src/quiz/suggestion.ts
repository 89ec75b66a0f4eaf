import type { MetierLigne } from "../metier/ligne.ts";
import type { Suggestion } from "./score.ts";

/** A suggested métier, before its reasons are given their centres of interest. */
export interface MetierSuggereLigne extends Omit<Suggestion, "id"> {
  metier: MetierLigne;
}
