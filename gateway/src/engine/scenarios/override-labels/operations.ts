import type { Operations } from "../../oracle/scenario.ts";

export const operations: Operations = {
  "none of the traffic: the old owner": {
    query: "{ meters { volts } }",
    data: { meters: [{ volts: 230 }, { volts: null }] },
    asks: ["legacy"],
  },
  "all of the traffic: the new owner": {
    query: "{ meters { amps } }",
    data: { meters: [{ amps: 16 }, { amps: null }] },
    asks: ["legacy", "modern"],
  },
  "none of the traffic, from the new owner": {
    query: "{ sites { volts } }",
    data: { sites: [{ volts: null }, { volts: 230 }] },
    asks: ["legacy", "modern"],
  },
  "all of the traffic, from the new owner": {
    query: "{ sites { amps } }",
    data: { sites: [{ amps: null }, { amps: 16 }] },
    asks: ["modern"],
  },
  "both, and a field that requires": {
    query: "{ meters { amps power volts } }",
    data: {
      meters: [
        { amps: 16, power: 4, volts: 230 },
        { amps: null, power: null, volts: null },
      ],
    },
    asks: ["legacy", "modern"],
  },
};
