import { buildSchema, execute, parse } from "graphql";
import { askedColumns, type Choice } from "./asked-columns.ts";

const COLUMNS = askedColumns({
  path: ["edges", "node"],
  always: { fields: ["id"], columns: "id" },
  groups: [
    { fields: ["town", "postcode"], columns: "town, postcode" },
    { fields: ["phone"], columns: "phone" },
  ],
  others: "notes, source",
});

const SCHEMA = buildSchema(`
  type Query { list: List }
  type List { edges: [Edge] id: ID }
  type Edge { node: Node town: String }
  type Node { id: ID town: String postcode: String phone: String notes: String next: Node }`);

function chosen(query: string): Choice[] {
  const seen: Choice[] = [];
  const field = SCHEMA.getQueryType()?.getFields().list;
  if (field)
    field.resolve = (_, __, ___, info) => {
      seen.push(COLUMNS.asked(info), COLUMNS.asked(info));
      return {};
    };
  execute({ schema: SCHEMA, document: parse(query) });
  return seen;
}

test.each([
  ["{ list { edges { node { id __typename } } } }", "id"],
  ["{ list { edges { node { postcode } } } }", "id, town, postcode"],
  ["{ list { edges { node { ...f } } } } fragment f on Node { ... { phone } }", "id, phone"],
  ["{ list { edges { node { notes } } } }", "id, notes, source"],
  ["{ list { edges { node { next { phone } } } } }", "id, notes, source"],
  ["{ list { edges { node { town } } edges { node { phone } } } }", "id, town, postcode, phone"],
  ["{ list { id edges { town } } }", "id"],
  ["{ list { edges { node { phone @skip(if: true) } } } }", "id, phone"],
])("%s reads %s", (query, columns) => {
  expect(chosen(query).map(COLUMNS.columns)).toEqual([columns, columns]);
});

test("whoever does not know reads everything", () => {
  expect(COLUMNS.columns(COLUMNS.all)).toBe("id, town, postcode, phone, notes, source");
});
