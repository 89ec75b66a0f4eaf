import { join } from "node:path";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { carifs } from "../carifs/importer.ts";
import { formacode } from "../formacode/importer.ts";
import { formacodeInclusion } from "../formacode-inclusion/importer.ts";
import { formacodeIsced } from "../formacode-isced/importer.ts";
import { nsf } from "../nsf/importer.ts";
import { nsfLheo } from "../nsf-lheo/importer.ts";
import { type BaseImport, comptes, ouvrirPourImport } from "./base.fixture.ts";

let base: BaseImport;
beforeAll(async () => {
  base = await ouvrirPourImport();
});
afterAll(() => base.fermer());

describeWithReferenceData("the real files, one after the other", (data) => {
  const jointures = (nom: string, total: number, resolus: number, manquants: unknown = expect.anything()) =>
    ({ nom, total, resolus, manquants }) as const;

  const FICHIERS: [Importer, string[], Record<string, number>, object[], Record<string, number>?][] = [
    [
      formacodeIsced,
      ["formacode/formacode-v12-vers-isced-f.txt"],
      { formacodeIsced: 703 },
      // The thesaurus is not there yet.
      [],
      // Terms that LHÉO gives no field: « KO ».
      { formacodeIsced: 6 },
    ],
    [
      formacodeInclusion,
      ["data-inclusion/correspondance-formacode-v14.json"],
      { formacodeInclusionPublic: 65, formacodeInclusionTheme: 21 },
      [
        jointures("publics de la correspondance → publics du Formacode", 65, 0),
        jointures("publics du Formacode → correspondance", 0, 0),
        jointures("thématiques de la correspondance → Formacode", 21, 0),
      ],
    ],
    [
      nsf,
      ["nsf/n_groupe_specialite.csv"],
      { nsf: 115 },
      [
        jointures("NSF du dictionnaire LHÉO → groupes", 0, 0),
        jointures("groupes NSF → dictionnaire LHÉO", 115, 0),
      ],
    ],
    [
      nsfLheo,
      ["nsf/lheo-dict-NSF.xml"],
      { nsfLheo: 93 },
      [
        jointures("NSF du dictionnaire LHÉO → groupes", 93, 93, []),
        // The sums by domain, which the decree does not have.
        jointures("groupes NSF → dictionnaire LHÉO", 115, 93),
      ],
    ],
    [
      carifs,
      ["carif-oref/regions-carif.json"],
      { carif: 18 },
      [jointures("régions → territoires", 18, 0), jointures("départements → territoires", 104, 0)],
    ],
  ];

  test.each(FICHIERS.map((fichier) => [fichier[0].name, ...fichier] as const))(
    "%s",
    async (_, importer, paths, attendus, joints, rejetes = {}) => {
      const files = paths.map((path) => join(data, path));
      const first = await base.importer(importer, files);
      const each = (genre: "crees" | "inchanges") =>
        Object.fromEntries(
          Object.entries(attendus).map(([objet, lus]) => {
            const gardes = lus - (rejetes[objet] ?? 0);
            const rest = { rejetes: lus - gardes, stockes: gardes, crees: 0 };
            return [objet, comptes(lus, { ...rest, [genre]: gardes })];
          }),
        );
      expect(first.comptes).toEqual(each("crees"));
      expect(first.rejets).toBe(Object.values(rejetes).reduce((sum, count) => sum + count, 0));
      expect(first.jointures).toEqual(joints);
      const before = await base.contenu();
      expect((await base.importer(importer, files)).comptes).toEqual(each("inchanges"));
      expect(await base.contenu()).toEqual(before);
    },
  );

  test("what was there before the thesaurus is joined once it comes", async () => {
    await base.importer(
      formacode,
      ["formacodes-v14.csv", "formacodes-v13.csv", "formacode-v14-publics.json"].map((nom) =>
        join(data, "formacode", nom),
      ),
    );
    const [row] = await base.sql`
      select count(*) filter (where domaines_isced <> '{}' and version = 'V14') as isced14,
        count(*) filter (where domaines_isced <> '{}' and version = 'V13') as isced13,
        count(*) filter (where publics_inclusion <> '{}') as publics,
        count(*) filter (where themes_inclusion <> '{}' and version = 'V14') as themes from formacodes`;
    expect(row).toEqual({ isced14: 674, isced13: 685, publics: 52, themes: 16 });
    const isced = await base.importer(formacodeIsced, [
      join(data, "formacode/formacode-v12-vers-isced-f.txt"),
    ]);
    expect(isced.jointures).toEqual([
      jointures("correspondances ISCED-F → Formacode V13", 697, 685),
      jointures("correspondances ISCED-F → Formacode V14", 697, 674),
    ]);
    const inclusion = await base.importer(formacodeInclusion, [
      join(data, "data-inclusion/correspondance-formacode-v14.json"),
    ]);
    expect(inclusion.jointures).toEqual([
      jointures("publics de la correspondance → publics du Formacode", 65, 65, []),
      jointures("publics du Formacode → correspondance", 73, 65),
      // A code of V13 that V14 has dropped.
      jointures("thématiques de la correspondance → Formacode", 21, 20, [{ valeur: "15040", fois: 1 }]),
    ]);
  });

  test("labels of the NSF, and the Carif of a department", async () => {
    const rows = await base.sql`
      select code, libelle, domaine_libelle from specialites_nsf where code in ('221', '219', '999') order by code`;
    expect([...rows]).toEqual([
      { code: "219", libelle: "AGRICULTURE, PECHE, FORET", domaine_libelle: "AGRICULTURE, PECHE, FORET" },
      { code: "221", libelle: expect.stringContaining("alimentation"), domaine_libelle: "TRANSFORMATIONS" },
      { code: "999", libelle: "SPECIALITE NON SPECIFIEE", domaine_libelle: null },
    ]);
    const CARIF = "... on Territoire { carif { nom url region provenance { producteur } } }";
    const { _entities } = await base.lire(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ${CARIF} } }`,
      { r: ["DEP-03", "REG-84", "DEP-2A", "COM-03190"].map((id) => ({ __typename: "Territoire", id })) },
    );
    const aura = {
      nom: "Orientation Auvergne-Rhône-Alpes",
      url: "http://www.orientation.auvergnerhonealpes.fr/",
      region: "Auvergne-Rhône-Alpes",
      provenance: { producteur: "Pôle emploi (Anotéa)" },
    };
    expect(_entities.map(({ carif }: { carif: unknown }) => carif)).toEqual([
      aura,
      aura,
      { nom: null, url: null, region: "Corse", provenance: { producteur: "Pôle emploi (Anotéa)" } },
      null,
    ]);
  });
});
