import type { Connection } from "@passerelle/kernel/graphql/connection";
import type { RechercheComprise } from "../../generated/types.ts";
import type { SuggestionLigne } from "../recherche/suggestions.ts";
import type { MetierLigne } from "./ligne.ts";

/** A page of métiers; counts and suggestions are asked of the database only when the client asks for them. */
export interface PageMetiers extends Connection<MetierLigne, { trouvePar: string | null }> {
  totalCount: () => Promise<number>;
  /** Null for a list that nothing was searched in. */
  comprise: RechercheComprise | null;
  suggestions: (args: { first?: number | null }) => Promise<SuggestionLigne[]> | SuggestionLigne[];
}
