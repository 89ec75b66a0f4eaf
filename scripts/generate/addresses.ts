/** The four systems, with the address at which each listens when it runs alone. */
export const SUBGRAPHS = [
  { name: "catalogue", url: "http://127.0.0.1:4001/graphql" },
  { name: "remuneration", url: "http://127.0.0.1:4002/graphql" },
  { name: "metiers", url: "http://127.0.0.1:4003/graphql" },
  { name: "orientation", url: "http://127.0.0.1:4004/graphql" },
] as const;
