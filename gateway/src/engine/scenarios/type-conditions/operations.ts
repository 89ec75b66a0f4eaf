import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "interfaces on a union": {
    query: "{ feed { ... on Titled { title } ... on Dated { date } ... on Counted { views } } }",
    data: { feed: [{ title: "Une", date: "2024", views: 10 }, {}, { title: "Film", views: null }] },
  },
  "an interface on a union on an interface": {
    query: `{ top { ... on Item { ... on Counted { views ... on Article { quotes { title } } } ... on Ad { brand } } title } }`,
    data: { top: { views: 10, quotes: [{ title: null }], title: "Une" } },
  },
  "conditions that always and never hold": {
    query: `{ top { ... on Titled { ... on Titled { title } } ... on User { followers } ... on Dated { ... on Counted { ... on Article { id } ... on Video { length } } } } }`,
    data: { top: { title: "Une", id: "a1" } },
  },
  "named fragments in fragments, the same twice": {
    query: `query { feed { ...Titles ...Numbers ... on Ad { shows { ...Titles ...Numbers } } } }
      fragment Titles on Titled { title ...Dates }
      fragment Dates on Dated { date ... on Article { author { title followers } } }
      fragment Numbers on Counted { n: views ...Titles }`,
    data: {
      feed: [
        { title: "Une", date: "2024", author: { title: "Dr", followers: 12 }, n: 10 },
        { shows: { title: "Film", n: null } },
        { title: "Film", n: null },
      ],
    },
  },
  "deep, through a list of unions": {
    query: `{ feed { ... on Article { related { __typename ... on Ad { brand shows { ... on Video { by { ... on User { followers } ... on Titled { t: title } } } } } ... on Dated { title: date views: title } } } } }`,
    data: {
      feed: [
        {
          related: [
            { __typename: "Ad", brand: "Zed", shows: { by: { followers: 12, t: "Dr" } } },
            { __typename: "Video" },
            { __typename: "Article", title: null, views: null },
          ],
        },
        {},
        {},
      ],
    },
  },
  "an object reached by two unions": {
    query:
      "{ any { ... on Item { __typename } ... on User { id followers } ... on Titled { __typename title } } }",
    data: { any: { id: "u", followers: 12, __typename: "User", title: "Dr" } },
  },
};
