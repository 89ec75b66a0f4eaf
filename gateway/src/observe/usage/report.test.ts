import { buildSchema } from "graphql";
import { usageLines, writtenUsage } from "./report.ts";
import { addUse, noUsage } from "./usage-file.ts";

const schema = buildSchema(`
  type Query {
    a: Int
    tard: Int @deprecated(reason: "Voir a, retrait le 2027-06-01")
    tot: Int @deprecated(reason: "Voir a, retrait le 2027-01-01")
    jamais: Int @deprecated
  }
`);
const usage = noUsage("2026-11-01");
addUse(usage, "Query.a", "public", 9, "2026-11-02");
addUse(usage, "Query.tot", "public", 2, "2026-11-02");
addUse(usage, "Query.tot", "cle:onisep", 5, "2026-11-20");

test("what is deprecated comes in the order of its removal, with those who used it last first", () => {
  expect(writtenUsage(usageLines(schema, usage, false), usage.since)).toBe(`Counted since 2026-11-01.

Query.tot — deprecated, removal on 2027-01-01
    cle:onisep: 5, last on 2026-11-20
    public: 2, last on 2026-11-02

Query.tard — deprecated, removal on 2027-06-01
    nobody

Query.jamais — deprecated, no day of removal
    nobody
`);
});

test("everything that was used comes after what is deprecated", () => {
  expect(usageLines(schema, usage, true).map(({ coordinate }) => coordinate)).toEqual([
    "Query.tot",
    "Query.tard",
    "Query.jamais",
    "Query.a",
  ]);
});
