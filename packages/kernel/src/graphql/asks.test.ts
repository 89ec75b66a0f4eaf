import { buildSchema, execute, parse } from "graphql";
import { asks } from "./asks.ts";

test.each<[query: string, expected: boolean, path?: [string, ...string[]]]>([
  ["{ list { total } }", true],
  ["{ list { items { total } } }", false],
  ["{ list { alias: total } }", true],
  ["{ list { total: items { id } } }", false],
  ["{ list { ... { ...f } } } fragment f on List { total }", true],
  ["{ list { items { id } } list { total } }", true],
  ["query($no: Boolean = false) { list { total @include(if: $no) } }", true],
  ["{ list { items { total } } }", true, ["items", "total"]],
  ["{ list { ... { items { ...f } } } } fragment f on Item { total }", true, ["items", "total"]],
  ["{ list { items { id } total } }", false, ["items", "total"]],
  ["{ list { items { id } items { total } } }", true, ["items", "total"]],
])("%s: %s", (query, expected, path = ["total"]) => {
  const schema = buildSchema(
    "type Query { list: List } type List { total: Int items: [Item!] } type Item { id: ID total: Int }",
  );
  let seen: boolean | undefined;
  const field = schema.getQueryType()?.getFields().list;
  if (field)
    field.resolve = (_, __, ___, info) => {
      seen = asks(info, ...path);
      return {};
    };
  execute({ schema, document: parse(query) });
  expect(seen).toBe(expected);
});
