import type { JsonObject } from "../compile/executable.ts";
import { project } from "./project.ts";
import { shapeOf } from "./test-shape.ts";

const answerOf = (query: string, data: JsonObject) => project(shapeOf(query).shape, data).answer;
const town = (more: JsonObject = {}) => ({ name: "Lyon", zip: 69, ...more });

test("data that are just what is asked are the answer, at every depth", () => {
  const data = { town: town({ mayor: town() }), towns__0: [town()], json: { a: 1 } };
  expect(answerOf("{ town { name zip mayor { name zip } } towns__0: towns { name zip } json }", data)).toBe(
    data,
  );
});

test.each<[string, string, JsonObject, JsonObject]>([
  ["a key more", "{ town { name } }", { zip: 69 }, { name: "Lyon" }],
  ["another order", "{ town { zip name } }", { zip: 69 }, { zip: 69, name: "Lyon" }],
  ["a key less", "{ town { name zip } }", {}, { name: "Lyon", zip: null }],
  ["another name", "{ town { n: name } }", {}, { n: "Lyon" }],
  ["a name that was another's", "{ town { zip: name name: zip } }", { zip: 69 }, { zip: "Lyon", name: 69 }],
  ["one value twice", "{ town { name again: name } }", {}, { name: "Lyon", again: "Lyon" }],
  ["a value that is wrong", "{ town { name zip } }", { zip: "69" }, { name: "Lyon", zip: null }],
])("%s: the answer is another object", (_, query, more, expected) => {
  const data = { town: { name: "Lyon", ...more } };
  const before = JSON.stringify(data);
  const answer = answerOf(query, data);
  expect(JSON.stringify(answer)).toBe(JSON.stringify({ town: expected }));
  expect(answer?.town).not.toBe(data.town);
  expect(JSON.stringify(data)).toBe(before);
});

test("what changes deep down leaves what stands beside it as it is", () => {
  const data = { town: town(), sure: { zip: 1, name: "Oullins" } };
  const answer = answerOf("{ town { name zip } sure { name } }", data);
  expect(answer).toEqual({ town: town(), sure: { name: "Oullins" } });
  expect(answer?.town).toBe(data.town);
});

test("the type is answered from what the object is, under any key", () => {
  const query = "{ items { t: __typename id } town { __typename name } kind: __typename }";
  const data = { items: [{ __typename: "Book", id: 1 }], town: { name: "Lyon" } };
  expect(JSON.stringify(answerOf(query, data))).toBe(
    '{"items":[{"t":"Book","id":"1"}],"town":{"__typename":"Town","name":"Lyon"},"kind":"Query"}',
  );
});

test("null where none may be rises to the nearest object that may be, or to the root", () => {
  const query = "{ town { name mayor { name } } sure { name } }";
  const sure = { name: "Oullins" };
  expect(project(shapeOf(query).shape, { town: town({ mayor: {} }), sure })).toEqual({
    answer: { town: { name: "Lyon", mayor: null }, sure },
    flawed: true,
  });
  expect(project(shapeOf(query).shape, { town: {}, sure }).answer).toEqual({ town: null, sure });
  expect(project(shapeOf(query).shape, { town: town() })).toEqual({ answer: null, flawed: true });
});

test("null where one may be is nothing to explain", () => {
  expect(project(shapeOf("{ town { name } items { id } }").shape, { town: null })).toEqual({
    answer: { town: null, items: null },
    flawed: false,
  });
});

test("a field with the name of a property that every object has is null where the data do not have it", () => {
  const query = "{ town { name constructor } }";
  expect(project(shapeOf(query).shape, { town: { name: "Lyon" } })).toEqual({
    answer: { town: { name: "Lyon", constructor: null } },
    flawed: false,
  });
  expect(answerOf(query, { town: { constructor: "Eiffel", name: "Lyon" } })).toEqual({
    town: { name: "Lyon", constructor: "Eiffel" },
  });
});

test("keys that every object has are keys like others", () => {
  const query = "{ town { __proto__: name constructor: zip toString: name } }";
  expect(JSON.stringify(answerOf(query, { town: town() }))).toBe(
    '{"town":{"__proto__":"Lyon","constructor":69,"toString":"Lyon"}}',
  );
});
