import type { Importer } from "@passerelle/kernel/importing/importer";
import { empreinte } from "../empreinte.ts";
import { type BaseImport, type Fichiers, ouvrirPourImport } from "../importer-pour-tests.ts";
import { onisepDescriptifs } from "../onisep-descriptifs/importer.ts";
import { onisepFiches } from "../onisep-fiches/importer.ts";
import { onisepMetiers } from "../onisep-metiers/importer.ts";
import { petitRome } from "../rome/fichiers-pour-tests.ts";
import { rome } from "../rome/importer.ts";

const liste = (...rows: string[]) =>
  `"libellé métier";"lien site onisep.fr";"nom publication";"code ROME";domaine/sous-domaine\n${rows.join("\n")}\n`;
const row = (libelle: string, numero: number, codes = "", domaine = "", publication = "Guide") =>
  `${libelle};https://exemple.fr/MET.${numero};${publication};${codes};${domaine}`;

/** Sources of our own that say different things of the same métiers. */
const SOURCES: readonly (readonly [Importer, Fichiers])[] = [
  [
    onisepMetiers,
    {
      "liste-2022-04.csv": liste(
        row("boulanger", 1, "D1102", "bouche/pain"),
        row("allumeur de réverbères", 2, "F1602"),
        row("bûcheron / bûcheronne", 3, "A1201"),
      ),
    },
  ],
  [
    onisepMetiers,
    {
      "liste-2026-04-10.csv": liste(
        row("boulanger / boulangère", 1, "D1102", "bouche/pain| commerce/détail", "Un"),
        row("boulanger / boulangère", 1, "D1102", "bouche/pain", "Deux"),
        row("bûcheron / bûcheronne", 3, "A1201"),
        row("élagueur / élagueuse", 4, "A1201"),
        row("danseur / danseuse", 5),
      ),
    },
  ],
  [
    onisepDescriptifs,
    {
      "descriptifs-2024.json": JSON.stringify([
        { id: "MET.1", libelle: "boulanger", descriptif_html: "<p>Descriptif du pain.</p>", liens: [] },
        { id: "MET.5", libelle: "danseur", descriptif_html: "<p>Danse.</p>", liens: [] },
        { id: "MET.6", libelle: "métier oublié", descriptif_html: "<p>Jadis.</p>", liens: [] },
      ]),
    },
  ],
  [
    onisepFiches,
    {
      "fiches-2025-06.xml": `<metiers><metier><identifiant>MET.1</identifiant><nom_metier>artisan boulanger</nom_metier>
        <libelle_feminin>artisane boulangère</libelle_feminin><synonymes><synonyme>mitron</synonyme></synonymes>
        <romesV3><romeV3>D1104</romeV3></romesV3>
        <accroche_metier><![CDATA[<p>Accroche de la fiche.</p>]]></accroche_metier>
        <centres_interet><centre_interet id="T_IDEO2_1" libelle="j'aime le pain"/></centres_interet></metier></metiers>`,
    },
  ],
  [
    rome,
    petitRome([
      {
        code: "D1102",
        libelle: "Boulanger / Boulangère",
        appellations: ["Boulanger / Boulangère", "Ouvrier boulanger / Ouvrière boulangère"],
        centres: [27, 4],
        mobilites: ["D1101", "A1209"],
      },
      { code: "D1101", libelle: "Boucher / Bouchère", centres: [27], mobilites: ["D1102", "A1209"] },
      { code: "D1108", libelle: "Chef boulanger / Cheffe boulangère", parent: "D1102", centres: [2] },
      { code: "D1104", libelle: "Pâtissier / Pâtissière", centres: [6] },
      { code: "A1201", libelle: "Bûcheron / Bûcheronne", centres: [9] },
      { code: "A1209", libelle: "Élagueur / Élagueuse", parent: "A1201", centres: [9, 25] },
      { code: "F1602", libelle: "Électricien / Électricienne", centres: [1] },
    ]),
  ],
];

async function importerDansLOrdre(base: BaseImport, order: readonly number[]) {
  for (const index of order) {
    const [importer, fichiers] = SOURCES[index] ?? SOURCES[0]!;
    await base.importerFichiers(importer, fichiers);
  }
}

describe("all sources together", () => {
  let base: BaseImport;
  beforeAll(async () => {
    base = await ouvrirPourImport();
    await importerDansLOrdre(base, [0, 1, 2, 3, 4]);
  });
  afterAll(() => base.fermer());

  test("the list names a métier, its sheet describes it, its fiches complete it", async () => {
    const { metier } =
      await base.lire(`{ metier(id: "MET-1") { libelle libelleFeminin synonymes codesRome accroche
      secteurs centresInteret { id } provenance { source retireLe } } }`);
    expect(metier).toEqual({
      libelle: "boulanger / boulangère",
      libelleFeminin: "artisane boulangère",
      synonymes: ["mitron"],
      codesRome: ["D1102", "D1104"],
      accroche: "Accroche de la fiche.",
      secteurs: ["bouche/pain", "commerce/détail"],
      centresInteret: ["T_IDEO2_1", "ROME-CI-4", "ROME-CI-27", "ROME-CI-6"].map((id) => ({ id })),
      provenance: { source: "onisep-metiers", retireLe: null },
    });
  });

  test("which métiers are in force, and since when the others are not", async () => {
    const rows = await base.sql`select id, retire_le from metiers order by id`;
    expect(Object.fromEntries(rows.map(({ id, retire_le }) => [id, retire_le]))).toEqual({
      "MET-1": null,
      // In the list of 2022 only.
      "MET-2": "2026-04-10",
      "MET-3": null,
      "MET-4": null,
      "MET-5": null,
      // In a description of 2024 only.
      "MET-6": "2026-04-10",
      // Onisep has them: by their code, or by code above and name.
      "ROME-A1201": "2026-11-22",
      "ROME-A1209": "2026-11-22",
      "ROME-D1102": "2026-11-22",
      "ROME-D1104": "2026-11-22",
      // Onisep has not, or no more.
      "ROME-D1101": null,
      "ROME-D1108": null,
      "ROME-F1602": null,
    });
  });

  test("a finer code: its trade where Onisep names it, else a métier with the code above after its own", async () => {
    const { metiers, _entities } = await base.lire(
      `query ($representations: [_Any!]!) { metiers { edges { node { id codesRome } } }
        _entities(representations: $representations) { ... on Formation { metiersVises { id } } } }`,
      {
        representations: [["D1102"], ["D1108"], ["A1209"], ["A1201"]].map((codesRome, id) => ({
          __typename: "Formation",
          id: `${id}`,
          codesRome,
        })),
      },
    );
    const codes = Object.fromEntries(
      metiers.edges.map(({ node }: { node: { id: string; codesRome: string[] } }) => [
        node.id,
        node.codesRome,
      ]),
    );
    expect(codes).toMatchObject({
      "MET-4": ["A1209", "A1201"],
      "ROME-D1108": ["D1108", "D1102"],
      "MET-5": [],
    });
    expect(
      _entities.map(({ metiersVises }: { metiersVises: { id: string }[] }) =>
        metiersVises.map(({ id }) => id),
      ),
    ).toEqual([["MET-1", "ROME-D1108"], ["ROME-D1108"], ["MET-4"], ["MET-3", "MET-4"]]);
  });

  test("near fiches lead to the métiers in force that carry them", async () => {
    const { metier } = await base.lire(`{ metier(id: "ROME-D1101") { associes { id } } }`);
    expect(metier.associes).toEqual([{ id: "MET-1" }, { id: "MET-4" }]);
  });

  test("search: label, synonym, appellation, in that order", async () => {
    const { metiers } = await base.lire(
      `{ metiers(recherche: "boulangère") { edges { trouvePar node { id } } } }`,
    );
    expect(metiers.edges).toEqual([
      { trouvePar: "Boulangère", node: { id: "MET-1" } },
      { trouvePar: "Cheffe boulangère", node: { id: "ROME-D1108" } },
    ]);
  });

  test("every métier is published, closed ones too", async () => {
    const rows = await base.sql`select cle, contenu from outbox where sujet = 'metiers.metiers' order by cle`;
    expect(rows).toHaveLength(13);
    expect(rows.find(({ cle }) => cle === "MET-4")?.contenu).toEqual({
      libelle: "élagueur / élagueuse",
      codesRome: ["A1209", "A1201"],
    });
    expect(rows.find(({ cle }) => cle === "MET-2")?.contenu).toEqual({
      libelle: "allumeur de réverbères",
      codesRome: ["F1602"],
    });
  });
});

test("the order of imports changes nothing", async () => {
  const digests = [];
  for (const order of [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0],
    [2, 4, 1, 3, 0],
    [1, 0, 4, 2, 3],
    [3, 1, 4, 0, 2],
    [4, 0, 3, 1, 2, 4, 0],
  ]) {
    const base = await ouvrirPourImport();
    try {
      await importerDansLOrdre(base, order);
      digests.push(await empreinte(base.sql, { circonstances: false }));
    } finally {
      await base.fermer();
    }
  }
  for (const digest of digests) expect(digest).toEqual(digests[0]);
});

test("a métier of the ROME that Onisep no longer carries is open again", async () => {
  const base = await ouvrirPourImport();
  try {
    await importerDansLOrdre(base, [4, 0]);
    const state = async () =>
      (await base.lire(`{ metier(id: "ROME-F1602") { provenance { retireLe } } }`)).metier;
    expect(await state()).toEqual({ provenance: { retireLe: "2026-11-22" } });
    await importerDansLOrdre(base, [1]);
    expect(await state()).toEqual({ provenance: { retireLe: null } });
  } finally {
    await base.fermer();
  }
});
