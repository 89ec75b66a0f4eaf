import fc from "fast-check";
import { buildSchema, type DocumentNode, getOperationAST, parse } from "graphql";
import type { JsonObject } from "../compile/executable.ts";
import { canonicalise } from "../document/canonical.ts";
import type { Settled } from "../document/conditions.ts";
import { compileShape, type Shape } from "./shape.ts";
import { type ShapedDocument, shapedDocument } from "./shaped-document.ts";

/** Types of the tests. */
export const SCHEMA = buildSchema(`
  type Query { items: [Item] item: Item any: Any town: Town towns(at: Int): [Town!] grid: [[Int!]] json: JSON sure: Town! }
  union Any = Book | Town
  interface Item { id: ID! name(lang: String): String child: Item }
  type Book implements Item { id: ID! name(lang: String): String child: Item pages: Int! kind: Kind tags: [String!] }
  type Film implements Item { id: ID! name(lang: String): String child: Item length: Float seen: Boolean }
  type Town { name: String! zip: Int mayor: Town rivals: [Town] constructor: String }
  enum Kind { ROMAN ESSAI }
  scalar JSON`);

/** A client's document compiled, with what it is made of. */
export interface TestShape {
  shape: Shape;
  document: ShapedDocument;
  client: DocumentNode;
}

/** Compiles a document on the schema of the tests, its sources as the planner gives them. */
export function shapeOf(query: string, settled: Partial<Settled> = {}): TestShape {
  const client = parse(query, { noLocation: true });
  const document = shapedDocument(SCHEMA, client, canonicalise(SCHEMA, client, "__").sources);
  const root = SCHEMA.getQueryType();
  const operation = getOperationAST(client);
  if (!root || !operation) throw new Error("no query");
  const whole = { holds: () => false, incremental: false, ...settled };
  return { shape: compileShape(document, whole, root, [operation.selectionSet]), document, client };
}

/** A document with aliases, fragments on all kinds of types, and one field under two keys. */
export const QUERY = `
  { items { ...f } item { __typename id child { id } again: child { name } }
    any { ... on Book { pages kind } ... on Town { name zip } __typename }
    town { name zip mayor { name rivals { zip constructor } } } towns(at: 1) { zip name } more: towns(at: 2) { ... on Town { name } }
    grid json what: __typename }
  fragment f on Item { id a: name b: name ... on Book { pages tags child { ... on Film { seen } id } } ...g }
  fragment g on Film { length child { id } }`;

/** Keys of the fetched data that it asks, and others. */
const KEYS =
  `items item any town towns__2 towns__3 grid json id name__0 name__1 name child child__1 pages kind tags
  length seen zip mayor rivals constructor __proto__ extra`.split(/\s+/);

const leaf = fc.constantFrom<unknown>(null, 0, 7, -1, 1.5, 2 ** 31, "7", "", "text", "ROMAN", true, false);
const typename = fc.constantFrom<unknown>("Book", "Film", "Town", "Item", "Query", "Ghost", 5, null);

/** Fetched data: some as they were asked, in that order or another, with keys missing, added, null, or of a wrong type. */
export const fetched: fc.Arbitrary<JsonObject> = fc
  .letrec<Record<"value" | "object" | "town", unknown>>((tie) => ({
    value: fc.oneof(
      { maxDepth: 8 },
      leaf,
      tie("object"),
      tie("town"),
      fc.array(tie("value"), { maxLength: 3 }),
    ),
    object: fc
      .tuple(
        fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 8 }),
        fc.option(typename, { nil: undefined }),
        fc.boolean(),
      )
      .map(([fields, name, first]) => {
        if (name === undefined) return fields;
        return first ? { __typename: name, ...fields } : { ...fields, __typename: name };
      }),
    town: fc.record(
      {
        name: fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>("Lyon") }, leaf),
        zip: fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>(69) }, leaf),
        mayor: fc.oneof(fc.constant(null), tie("town")),
        rivals: fc.array(fc.oneof(fc.constant(null), tie("town")), { maxLength: 2 }),
      },
      { requiredKeys: ["name", "zip"] },
    ),
  }))
  .object.map((value) => value as JsonObject);
