import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { empreinte } from "../empreinte.ts";
import { type BaseImport, ouvrirPourImport } from "../importer-pour-tests.ts";
import { onisepFiches } from "./importer.ts";

let base: BaseImport;
beforeEach(async () => {
  base = await ouvrirPourImport();
});
afterEach(() => base.fermer());

const METIER = `query ($id: ID!) { metier(id: $id) { id libelle libelleFeminin libelleMasculin synonymes codesRome
  accroche natureTravail conditionsTravail competencesRequises accesMetier vieProfessionnelle niveauAcces statuts
  secteurs centresInteret { id libelle } associes { id } provenance { source attribution } } }`;

describeWithReferenceData("the real sheet of 2023", (data) => {
  test("is kept whole, its texts without HTML; a second import changes nothing", async () => {
    const path = join(data, "onisep/ideo-fiche-metier-exemple.xml");
    const { comptes, rejets } = await base.importer(onisepFiches, [path]);
    expect(rejets).toBe(0);
    expect(comptes).toMatchObject({
      fichesOnisep: { lus: 1, stockes: 1, crees: 1 },
      metiers: { lus: 1, crees: 1 },
    });
    const { metier } = await base.lire(METIER, { id: "MET-31" });
    expect(metier).toMatchObject({
      libelle: "cartographe",
      libelleFeminin: "cartographe",
      codesRome: ["M1808"],
      niveauAcces: "NIVEAU_7",
      statuts: ["salarié", "fonctionnaire"],
      provenance: { source: "onisep-fiches", attribution: "Onisep" },
    });
    expect(metier.synonymes).toHaveLength(5);
    expect(metier.natureTravail.split("\n")[0]).toBe("Géographe ou topographe");
    for (const name of [
      "accroche",
      "conditionsTravail",
      "competencesRequises",
      "accesMetier",
      "vieProfessionnelle",
    ])
      expect(metier[name]).toMatch(/^[^<>]{50,}$/s);
    const [row] = await base.sql`select contenu->'autres' as autres from lignes`;
    expect(row?.autres).toMatchObject({ formatsCourts: { length: 2 }, formations: { length: 5 } });
    const digest = await empreinte(base.sql);
    await base.importer(onisepFiches, [path]);
    expect(await empreinte(base.sql)).toEqual(digest);
  });
});

/** A sheet of our own, in the format of 2026: names inside synonyms, attributes in lists. */
const FICHE_2026 = `<?xml version="1.0" encoding="UTF-8"?>
<metiers>
  <metier>
    <identifiant>MET.1</identifiant>
    <nom_metier>fleuriste</nom_metier>
    <libelle_feminin>fleuriste</libelle_feminin>
    <libelle_masculin>fleuriste</libelle_masculin>
    <synonymes>
      <synonyme><nom_metier>artisan fleuriste</nom_metier><libelle_feminin>artisane fleuriste</libelle_feminin></synonyme>
      <synonyme><nom_metier>bouquetier / bouquetière</nom_metier></synonyme>
    </synonymes>
    <romesV3><romeV3>D1209</romeV3><romeV3>D12</romeV3></romesV3>
    <accroche_metier><![CDATA[<p>Compose des bouquets.</p>]]></accroche_metier>
    <statuts><statut id="T-ITM.9" libelle="salarié"/></statuts>
    <metiers_associes><metier_associe id="MET.2" libelle="jardinier"/><metier_associe id="MET.99" libelle="?"/></metiers_associes>
    <niveau_acces_min id="REF.1" libelle="CAP ou équivalent"/>
    <secteurs_activite><secteur_activite id="S.1" libelle="Commerce"/></secteurs_activite>
    <centres_interet>
      <centre_interet id="T-IDEO2.4812" libelle="j'aime les fleurs"/>
      <centre_interet id="T_IDEO2_4815" libelle="j'aime le contact"/>
    </centres_interet>
  </metier>
  <metier><identifiant>MET.2</identifiant><nom_metier>jardinier / jardinière</nom_metier>
    <niveau_acces_min><id>R</id><libelle>selon les cas</libelle></niveau_acces_min></metier>
  <metier><identifiant>FOR.3</identifiant><nom_metier>une formation</nom_metier></metier>
  <metier><identifiant>MET.4</identifiant></metier>
</metiers>`;

test("the format of 2026", async () => {
  const { comptes, importId } = await base.importerFichiers(onisepFiches, {
    "fiches-2026-01.xml": FICHE_2026,
  });
  expect(comptes.fichesOnisep).toMatchObject({ lus: 4, stockes: 2, rejetes: 2 });
  expect((await base.rejets(importId)).map(({ ligne, code, valeur }) => [ligne, code, valeur])).toEqual([
    [3, "CODE_ROME_INVALIDE", "D12"],
    [23, "NIVEAU_INCONNU", "selon les cas"],
    [25, "IDENTIFIANT_ABSENT", "FOR.3"],
    [26, "LIBELLE_ABSENT", ""],
  ]);
  const { metier } = await base.lire(METIER, { id: "MET-1" });
  expect(metier).toMatchObject({
    synonymes: ["artisan fleuriste / artisane fleuriste", "bouquetier / bouquetière"],
    codesRome: ["D1209"],
    accroche: "Compose des bouquets.",
    niveauAcces: "NIVEAU_3",
    statuts: ["salarié"],
    secteurs: ["Commerce"],
    centresInteret: [
      { id: "T_IDEO2_4812", libelle: "j'aime les fleurs" },
      { id: "T_IDEO2_4815", libelle: "j'aime le contact" },
    ],
    // MET-99 is in no source.
    associes: [{ id: "MET-2" }],
  });
  const { metiers } = await base.lire(
    `{ metiers(recherche: "bouquetière") { edges { trouvePar node { id } } } }`,
  );
  expect(metiers.edges).toEqual([{ trouvePar: "bouquetière", node: { id: "MET-1" } }]);
});

test.each([
  ["<!DOCTYPE metiers><metiers/>", "DOCTYPE"],
  ["<metiers/>", "no sheet can be kept"],
  [FICHE_2026.slice(0, 900), "Unclosed"],
])("%j is refused, and nothing is changed", async (content, message) => {
  await base.importerFichiers(onisepFiches, { "fiches.xml": FICHE_2026 });
  const digest = await empreinte(base.sql);
  await expect(base.importerFichiers(onisepFiches, { "fiches.xml": content })).rejects.toThrow(message);
  expect(await empreinte(base.sql)).toEqual(digest);
});
