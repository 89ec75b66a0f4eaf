import type { ExpectedError, Operations } from "../../oracle/scenario.ts";
import { MEMBER, STRANGER } from "../access/callers.ts";

const unknown = (...path: (string | number)[]): ExpectedError => ({ path, code: "UNAUTHENTICATED" });
const forbidden = (...path: (string | number)[]): ExpectedError => ({ path, code: "FORBIDDEN" });
const BUYER = { ...MEMBER, scopes: new Set(["buyer"]) };

export const operations: Operations = {
  "an interface asks what any of its objects does": {
    query: "{ works { title } open { title } }",
    grants: STRANGER,
    data: { works: null, open: [{ title: "Page" }, { title: "À toi" }] },
    errors: [unknown("works")],
    unasked: ["works"],
    monolith: false,
  },
  "its field too": {
    query: "{ open { title note } works { title } }",
    grants: STRANGER,
    data: {
      open: [
        { title: "Page", note: null },
        { title: "À toi", note: null },
      ],
      works: null,
    },
    errors: [unknown("open", 0, "note"), unknown("open", 1, "note"), unknown("works")],
    unasked: ["note"],
    monolith: false,
  },
  "a fragment on the object asks what the object does": {
    query: "{ open { title ... on Leaf { note } ... on Letter { note } } }",
    grants: STRANGER,
    data: {
      open: [
        { title: "Page", note: "n" },
        { title: "À toi", note: null },
      ],
    },
    errors: [unknown("open", 1, "note")],
  },
  "refused by the interface is refused, whatever the object": {
    query: "{ open { title note ... on Leaf { note } } }",
    grants: STRANGER,
    data: {
      open: [
        { title: "Page", note: null },
        { title: "À toi", note: null },
      ],
    },
    errors: [unknown("open", 0, "note"), unknown("open", 1, "note")],
    monolith: false,
  },
  "an identity is enough for some of them": {
    query: "{ works { title price } }",
    grants: MEMBER,
    data: {
      works: [
        { title: "Nana", price: null },
        { title: "Nana", price: null },
      ],
    },
    errors: [forbidden("works", 0, "price"), forbidden("works", 1, "price")],
    monolith: false,
  },
  "and a scope for all": {
    query: "{ works { title price author { born } } }",
    grants: BUYER,
    data: {
      works: [
        { title: "Nana", price: 5, author: { born: 1840 } },
        { title: "Nana", price: 9, author: { born: 1840 } },
      ],
    },
  },
  "an interface of which no object asks anything": {
    query: "{ node(id: 1) { id ... on Book { left shelf } } }",
    grants: STRANGER,
    data: { node: { id: "1", left: null, shelf: "A" } },
    errors: [unknown("node", "left")],
    unasked: ["left"],
  },
  "the objects of a union are read by fragments, which ask what the objects do": {
    query:
      "{ things { __typename ... on Book { title left } ... on Film { title } ... on Secret { code } ... on Leaf { note } } }",
    grants: STRANGER,
    data: {
      things: [
        { __typename: "Book", title: "Nana", left: null },
        { __typename: "Film", title: null },
        { __typename: "Secret", code: null },
        { __typename: "Leaf", note: "n" },
      ],
    },
    errors: [unknown("things", 0, "left"), unknown("things", 1, "title"), unknown("things", 2, "code")],
    unasked: ["left", "code"],
  },
  "a policy that an identity lacks": {
    query: "{ things { ... on Film { title } ... on Secret { code } } }",
    grants: MEMBER,
    data: { things: [{}, { title: "Nana" }, { code: null }, {}] },
    errors: [forbidden("things", 2, "code")],
    unasked: ["code"],
  },
  "a union of which all is refused is not fetched": {
    query:
      "{ open { title } things { ... on Film { title } ...s } } fragment s on Secret { code again: code }",
    grants: STRANGER,
    data: { open: [{ title: "Page" }, { title: "À toi" }], things: null },
    errors: [unknown("things", "title"), unknown("things", "code"), unknown("things", "again")],
    unasked: ["things"],
    monolith: false,
  },
  "an interface inside a union": {
    query: "{ things { __typename ... on Work { title author { name } } } }",
    grants: STRANGER,
    data: {
      things: [
        { __typename: "Book", title: null, author: null },
        { __typename: "Film", title: null, author: null },
        { __typename: "Secret" },
        { __typename: "Leaf" },
      ],
    },
    errors: [
      unknown("things", 0, "title"),
      unknown("things", 0, "author"),
      unknown("things", 1, "title"),
      unknown("things", 1, "author"),
    ],
    monolith: false,
  },
};
