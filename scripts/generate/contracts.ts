import { DEFAULT_ACTORS } from "@passerelle/gateway/access/actors";
import { ANONYMOUS, type Grants } from "@passerelle/gateway/access/identity";

/** A part of the graph, for those who see no more of it. */
export interface Contract {
  name: string;
  /** Classes of data (`@tag`) that it leaves out. */
  excluded: readonly string[];
  /** What everybody who sees it may read at least. */
  granted: Grants;
}

const partner: Grants = {
  authenticated: true,
  scopes: new Set(DEFAULT_ACTORS.partenaire?.scopes),
  policies: new Set(DEFAULT_ACTORS.partenaire?.policies),
};

/** Classes of data that are not for everybody: partners', personal, restricted. */
export const CLASSES = ["P1", "P2", "P3"] as const;

/** The contracts of our graph. */
export const CONTRACTS: readonly Contract[] = [
  { name: "public", excluded: CLASSES, granted: ANONYMOUS.grants },
  { name: "partenaire", excluded: ["P2", "P3"], granted: partner },
];
