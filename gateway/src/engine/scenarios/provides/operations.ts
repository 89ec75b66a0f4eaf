import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "what is provided is not asked elsewhere": {
    query: "{ concerts { artist { name } } }",
    data: { concerts: [{ artist: { name: "Quatuor" } }, { artist: { name: null } }] },
    asks: ["halls"],
  },
  "what is not is": {
    query: "{ concerts { artist { name founded } sold } }",
    data: {
      concerts: [
        { artist: { name: "Quatuor", founded: 1990 }, sold: 100 },
        { artist: { name: null, founded: null }, sold: null },
      ],
    },
    asks: ["halls", "registry"],
  },
  "on members of a union": {
    query: "{ tonight { ... on Band { size } ... on Solo { voice } } }",
    data: { tonight: { voice: "alto" } },
    asks: ["halls"],
  },
  "on an interface, and on one type of it only": {
    query: "{ posters { name ... on Band { size founded } ... on Solo { voice } } }",
    data: {
      posters: [
        { name: null, size: 2, founded: null },
        { name: "Lila", voice: "alto" },
        { name: "Quatuor", size: 4, founded: 1990 },
      ],
    },
    asks: ["halls", "registry"],
  },
  "three objects deep": {
    query: "{ season { opening { artist { name home { city } } } } }",
    data: { season: { opening: { artist: { name: "Quatuor", home: { city: "Metz" } } } } },
    asks: ["halls"],
  },
  "provided on one path, not on its sister": {
    query:
      "{ season { opening { artist { name } } closing { artist { name size } } } bare { ... on Solo { name } ... on Band { name home { city } } } }",
    data: {
      season: {
        opening: { artist: { name: "Quatuor" } },
        closing: { artist: { name: null, size: 2 } },
      },
      bare: [{ name: "Lila" }, { name: null, home: null }],
    },
    asks: ["halls", "registry"],
  },
};
