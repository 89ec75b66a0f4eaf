import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { lireSchema } from "./schema.fixture.ts";
import { CARDINALITES, lireSequences } from "./sequences.ts";

test("each mark says how many times a child may stand there", () => {
  expect(lireSequences({ a: "un deux? trois* quatre+ cinq{1,25}" }).get("a")).toEqual([
    { nom: "un", min: 1, max: 1 },
    { nom: "deux", min: 0, max: 1 },
    { nom: "trois", min: 0, max: Number.POSITIVE_INFINITY },
    { nom: "quatre", min: 1, max: Number.POSITIVE_INFINITY },
    { nom: "cinq", min: 1, max: 25 },
  ]);
});

describeWithReferenceData("schema of LHÉO 2.3", (data) => {
  test("its 170 elements: the containers, their children, order and cardinalities are those of the XSD", () => {
    const schema = lireSchema(data);
    expect(schema.size).toBe(170);
    const expected = [...schema]
      .filter(([nom, { enfants }]) => enfants.length && nom !== "extras")
      .map(([nom, { enfants }]) => [
        nom,
        enfants.map(([enfant, min, max]) => ({
          nom: enfant,
          min: Number(min),
          max: max === "unbounded" ? Number.POSITIVE_INFINITY : Number(max),
        })),
      ]);
    expect(expected).toHaveLength(58);
    expect(Object.fromEntries(CARDINALITES)).toEqual(Object.fromEntries(expected));
  });
});
