import { addressed } from "./addresses.ts";

const systems = [
  { name: "catalogue", url: "http://127.0.0.1:4001/graphql" },
  { name: "offre-2", url: "http://127.0.0.1:4002/graphql" },
];

test("the command line wins over the environment, which wins over the supergraph", () => {
  expect(addressed(systems, {}, new Map())).toEqual(systems);
  const env = { CATALOGUE_URL: "http://a:1", OFFRE_2_URL: "http://b:2/autre" };
  expect(addressed(systems, env, new Map([["catalogue", "http://c:3/graphql"]]))).toEqual([
    { name: "catalogue", url: "http://c:3/graphql" },
    { name: "offre-2", url: "http://b:2/autre" },
  ]);
  expect(addressed(systems, env, new Map())[0]?.url).toBe("http://a:1/graphql");
});

test("an address that is none and a name that is nobody's are said", () => {
  expect(() => addressed(systems, { CATALOGUE_URL: "là" }, new Map())).toThrow(
    /CATALOGUE_URL is not an address/,
  );
  expect(() => addressed(systems, {}, new Map([["x", "http://a"]]))).toThrow(/no "x".*catalogue, offre-2/);
});
