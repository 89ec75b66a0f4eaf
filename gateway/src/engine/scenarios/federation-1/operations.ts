import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "an extended type's own and required fields": {
    query: "{ tools { label deposit daily } }",
    data: {
      tools: [
        { label: "Scie", deposit: 80, daily: 1.5 },
        { label: null, deposit: null, daily: 2.5 },
      ],
    },
    asks: ["rental", "tools"],
  },
  "from an extension back to the owner": {
    query: "{ rentals { days tool { watts broken deposit } } }",
    data: {
      rentals: [
        { days: 2, tool: { watts: null, broken: true, deposit: null } },
        { days: 1, tool: { watts: 800, broken: false, deposit: 80 } },
        { days: 3, tool: null },
      ],
    },
  },
  "an external field that is provided": {
    query: "{ rentals { tool { label } } }",
    data: { rentals: [{ tool: { label: null } }, { tool: { label: "Scie" } }, { tool: null }] },
    asks: ["rental"],
  },
  "an external field that nothing uses": {
    query: "{ rentals { tool { weight daily } } }",
    data: {
      rentals: [{ tool: { weight: 1.5, daily: 2.5 } }, { tool: { weight: 1.5, daily: 1.5 } }, { tool: null }],
    },
  },
  "a nested key with @extends": {
    query: "{ tools { broken sku { code } } }",
    data: {
      tools: [
        { broken: false, sku: { code: "T-1" } },
        { broken: true, sku: { code: "T-2" } },
      ],
    },
    asks: ["repair", "tools"],
  },
  "from Federation 2 to all of them": {
    query: "{ store { tools { stored daily deposit broken label } } }",
    data: {
      store: {
        tools: [
          { stored: 3, daily: 1.5, deposit: 80, broken: false, label: "Scie" },
          { stored: 3, daily: 1.5, deposit: 80, broken: false, label: "Scie" },
        ],
      },
    },
  },
};
