import { addUse, noUsage } from "@passerelle/gateway/observe/usage/usage-file";
import { buildSchema } from "graphql";
import { type Clients, schemaChanges, writtenChanges } from "./changes.ts";

const before = buildSchema(`
  type Query { metier(id: ID!): Metier lieux(pres: String, tri: Tri): [Lieu] }
  type Metier { id: ID! libelle: String ancien: String }
  type Lieu { nom: String }
  enum Tri { NOM DISTANCE }
`);
const after = buildSchema(`
  type Query { metier(id: ID!, langue: String!): Metier lieux(tri: Tri): [Lieu] }
  type Metier { id: ID! libelle: String "Nouveau." accroche: String }
  type Lieu { nom: String }
  enum Tri { NOM }
`);
const TODAY = { days: 30, today: "2026-11-25" };
const told = async (clients: Clients) =>
  Object.fromEntries(
    (await schemaChanges(before, after, clients)).map(({ path, level, users }) => [path, [level, users]]),
  );

test("without knowing who uses what, every breaking change breaks", async () => {
  const changes = await schemaChanges(before, after, TODAY);
  const breaking = changes.filter(({ level }) => level === "breaking");
  expect(breaking.map(({ path }) => path).sort()).toEqual([
    "Metier.ancien",
    "Query.lieux.pres",
    "Query.metier.langue",
    "Tri.DISTANCE",
  ]);
  for (const { users } of breaking) expect(users).toEqual([expect.stringContaining("--usage")]);
  expect(changes.at(-1)).toMatchObject({ level: "safe", path: "Metier.accroche" });
});

test("counters tell what is used no more, and what they cannot see counts as used", async () => {
  const usage = noUsage("2026-01-01");
  addUse(usage, "Metier.ancien", "cle:onisep", 3, "2026-09-01");
  addUse(usage, "Query.metier", "public", 7, "2026-11-20");
  addUse(usage, "Query.lieux", "public", 7, "2026-11-20");
  expect(await told({ ...TODAY, usage })).toMatchObject({
    "Metier.ancien": ["breaking", []],
    "Query.lieux.pres": ["breaking", []],
    // Whoever asks the field must now give the argument.
    "Query.metier.langue": ["breaking", ["public (7 times, last on 2026-11-20)"]],
    "Tri.DISTANCE": ["breaking", [expect.stringContaining("do not see")]],
  });
  addUse(usage, "Metier.ancien", "cle:onisep", 1, "2026-11-01");
  addUse(usage, "Query.lieux(pres:)", "compte:1", 1, "2026-11-01");
  expect(await told({ ...TODAY, usage })).toMatchObject({
    "Metier.ancien": ["breaking", ["cle:onisep (4 times, last on 2026-11-01)"]],
    "Query.lieux.pres": ["breaking", ["compte:1 (1 times, last on 2026-11-01)"]],
  });
});

test("counters that are too young tell nothing", async () => {
  const { "Metier.ancien": young } = await told({ ...TODAY, usage: noUsage("2026-11-20") });
  expect(young).toEqual(["breaking", ["counted since 2026-11-20 only, less than 30 days"]]);
});

test("documents of clients tell what would break them", async () => {
  const documents = [
    { name: "Ancien", text: '{ metier(id: "1") { ancien } }' },
    { name: "Lieux", text: "{ lieux(tri: DISTANCE) { nom } }" },
    { name: "Invalide", text: "{ rien }" },
  ];
  const found = await told({ ...TODAY, documents });
  expect(found).toMatchObject({
    "Metier.ancien": ["breaking", ["document Ancien"]],
    "Tri.DISTANCE": ["breaking", ["document Lieux"]],
    "Query.metier.langue": ["breaking", ["document Ancien"]],
    "Query.lieux.pres": ["breaking", []],
  });
});

test("changes are written for a reader, descriptions apart", async () => {
  expect(writtenChanges(await schemaChanges(before, before, TODAY))).toBe("  no change\n");
  const text = writtenChanges(await schemaChanges(before, after, { ...TODAY, documents: [] }));
  expect(text).toContain("  unused  Field 'ancien' was removed from object type 'Metier'");
  expect(text).toContain("  ok      Field 'accroche' was added to object type 'Metier'");
  const described = buildSchema('type Query { "Un." a: Int }');
  expect(await schemaChanges(buildSchema("type Query { a: Int }"), described, TODAY)).toEqual([]);
});
