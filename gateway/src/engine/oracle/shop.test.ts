import { scenario } from "../scenarios/shop/scenario.ts";
import { createOracle, type Oracle } from "./oracle.ts";

let oracle: Oracle;

beforeAll(async () => {
  oracle = await createOracle(scenario, { stock: false });
});

afterAll(() => oracle.close());

test("each distinct entity is asked for once", async () => {
  const { requests } = await oracle.ours({ query: "{ cart { lines { product { stars } } } }" });
  const asked = requests.filter(({ name }) => name === "reviews");
  expect(asked).toHaveLength(1);
  const [representations] = Object.values(asked[0]?.variables ?? {});
  expect(representations).toEqual([
    { __typename: "Product", id: "p1" },
    { __typename: "Product", id: "p2" },
  ]);
});

test("two aliases of one field share its fetch and both tell its error", async () => {
  const { errors, requests } = await oracle.ours({ query: '{ product(id: "p2") { a: stars b: stars } }' });
  expect(errors.map(({ path }) => path)).toEqual([
    ["product", "a"],
    ["product", "b"],
  ]);
  expect(requests).toHaveLength(2);
});

test.each([
  ["GRAPHQL_PARSE_FAILED", "{"],
  ["GRAPHQL_VALIDATION_FAILED", "{ nothing }"],
  ["OPERATION_RESOLUTION_FAILURE", "query A { __typename } query B { __typename }"],
  ["BAD_USER_INPUT", "query ($id: ID!) { product(id: $id) { name } }"],
])("what is refused before running says why: %s", async (code, query) => {
  const { data, errors, requests } = await oracle.ours({ query });
  expect(errors[0]?.extensions?.code).toBe(code);
  expect(data).toBeNull();
  expect(requests).toEqual([]);
});
