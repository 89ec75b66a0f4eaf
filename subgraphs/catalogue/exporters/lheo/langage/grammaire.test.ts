import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { lireSchema } from "../../../importers/lheo/schema.fixture.ts";
import { FORMES } from "./feuilles.ts";
import { LHEO_23 } from "./grammaire.ts";
import { LHEO_22, NOUVEAUX_23 } from "./version22.ts";

describeWithReferenceData("schema of LHÉO 2.3", (data) => {
  const schema = lireSchema(data);

  test("each leaf holds what the XSD lets it hold", () => {
    const forms = [...schema].flatMap(([nom, { base, facettes }]) => {
      if (!base) return [];
      const facets = Object.fromEntries(facettes);
      const codes = facettes.flatMap(([name, value]) => (name === "enumeration" ? [value] : []));
      if (base === "xs:long") return [[nom, { genre: "entier" }]];
      if (facets.pattern) return [[nom, { genre: "date" }]];
      if (codes.length)
        return [[nom, { genre: "codes", codes: codes.sort((a, b) => Number(a) - Number(b)) }]];
      return [[nom, { genre: "texte", min: Number(facets.minLength ?? 0), max: Number(facets.maxLength) }]];
    });
    expect(forms).toHaveLength(110);
    expect(Object.fromEntries(FORMES)).toEqual(Object.fromEntries(forms));
  });

  test("each element has the attributes that the XSD gives it", () => {
    for (const [nom, { attributs }] of schema)
      expect([...LHEO_23.attributs(nom)].sort()).toEqual(attributs.sort());
  });
});

test("2.2 is a part of 2.3: what came with 2.3 stands nowhere in it, and all the rest does", () => {
  const named = new Set([...LHEO_22.conteneurs.values()].flatMap((places) => places.map(({ nom }) => nom)));
  expect([...NOUVEAUX_23].filter((nom) => named.has(nom))).toEqual([]);
  for (const [conteneur, places] of LHEO_22.conteneurs) {
    const larger = LHEO_23.conteneurs.get(conteneur)?.map(({ nom }) => nom) ?? [];
    expect(larger.filter((nom) => places.some((place) => place.nom === nom))).toEqual(
      places.map(({ nom }) => nom),
    );
  }
});
