import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { Ajv, type ErrorObject } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { champsInvalides, type Genre, REGLES } from "./regles.ts";

const lire = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** Property of the record that an error of the published schema is about. */
const proprieteDe = ({ instancePath, params }: ErrorObject): string =>
  instancePath.split("/")[1] ?? String(params.missingProperty);

describeWithReferenceData("our rules and the published schemas", (folder) => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats.default(ajv);
  const exemples = (nom: string): Record<string, unknown>[] =>
    lire(join(folder, `data-inclusion/exemples/api-v1-${nom}.json`)).items;

  describe.each([
    ["structure", "structures"],
    ["service", "services"],
  ] as const)("%s", (genre: Genre, liste) => {
    const schema = lire(join(folder, `data-inclusion/schemas-v1/${genre}.json`));
    const valider = ajv.compile(schema);
    const verdict = (champs: object): string[] => {
      valider(champs);
      return [...new Set((valider.errors ?? []).map(proprieteDe))].sort();
    };

    test("every property has a rule", () => {
      expect(Object.keys(REGLES[genre]).sort()).toEqual(Object.keys(schema.properties).sort());
    });

    test("the same verdict on each example", () => {
      for (const exemple of exemples(liste))
        expect(champsInvalides(genre, exemple)).toEqual(verdict(exemple));
    });

    test("the same verdict on examples with any of their properties changed", () => {
      const enumerations = Object.values(schema.$defs as Record<string, { enum: string[] }>).flatMap(
        (definition) => definition.enum,
      );
      const texte = fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.stringMatching(/^\d{4,15}$/),
        fc.stringMatching(/^[A-Za-z0-9_]{2,6}$/),
        fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        fc.integer({ min: 148, max: 152 }).map((longueur) => "🥖".repeat(longueur)),
        fc.integer({ min: 9_999, max: 10_001 }).map((longueur) => "é".repeat(longueur)),
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.emailAddress(),
        fc.constantFrom(
          "2024-02-29",
          "2023-02-29",
          "france",
          "99100",
          "2A004",
          "2B",
          "http://",
          "javascript:alert(1)",
          "https://exemple.fr/é",
          "https://exemple.fr/%zz",
          "sans-domaine@local",
          "deux@points..fr",
          ".debut@exemple.fr",
          "a@b.fr",
          "",
          " ",
          ...enumerations,
        ),
      );
      const valeur = fc.oneof(
        texte,
        fc.array(texte, { maxLength: 3 }),
        fc.array(fc.constantFrom(...enumerations), { maxLength: 3 }),
        fc.integer({ min: -2, max: 3 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, undefined, true, {}, [], [null], 0, -0.5, 1.0),
      );
      const mutation = fc.record({
        exemple: fc.constantFrom(...exemples(liste)),
        changees: fc.array(fc.tuple(fc.constantFrom(...Object.keys(schema.properties)), valeur), {
          maxLength: 4,
        }),
      });
      fc.assert(
        fc.property(mutation, ({ exemple, changees }) => {
          const champs: Record<string, unknown> = { ...exemple };
          for (const [nom, valeur] of changees)
            if (valeur === undefined) delete champs[nom];
            else champs[nom] = valeur;
          expect(champsInvalides(genre, champs)).toEqual(verdict(champs));
        }),
        { numRuns: 3_000 },
      );
    });
  });
});
