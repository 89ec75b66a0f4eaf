import type { Connection } from "@passerelle/kernel/graphql/connection";
import type { MetierLigne } from "./ligne.ts";

/** A page of métiers; the count is asked of the database only when the client asks for it. */
export interface PageMetiers extends Connection<MetierLigne, { trouvePar: string | null }> {
  totalCount: () => Promise<number>;
}
