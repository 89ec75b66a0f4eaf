import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "a moved field is asked of its new owner": {
    query: "{ bills { total } }",
    data: { bills: [{ total: 120 }, { total: null }] },
    asks: ["new", "old"],
  },
  "a moved root field": {
    query: "{ latest { id rate } }",
    data: { latest: { id: "2", rate: null } },
    asks: ["new"],
  },
  "through an interface of the old owner": {
    query: "{ papers { total ... on Bill { rate } } }",
    data: { papers: [{ total: 9 }, { total: 120, rate: 0.2 }] },
    asks: ["new", "old"],
  },
  "a moved field that another requires": {
    query: "{ bills { checked } }",
    data: { bills: [{ checked: "120 €" }, { checked: null }] },
    asks: ["audit", "new", "old"],
  },
  "from the new owner, a field that requires what stayed": {
    query: "{ latest { vat issued } }",
    data: { latest: { vat: 0, issued: null } },
  },
  "moved from a system that is not there": {
    query: "{ bills { issued } }",
    data: { bills: [{ issued: "2024" }, { issued: null }] },
    asks: ["old"],
  },
};
