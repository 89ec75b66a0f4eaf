import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Importer } from "@passerelle/kernel/importing/importer";
import { readCsv } from "@passerelle/kernel/importing/reading/csv";
import type { ImportResult } from "@passerelle/kernel/importing/run";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { certifInfo } from "../certif-info/importer.ts";
import { certificationsVae } from "../certifications-vae/importer.ts";
import { diplomesCpc } from "../diplomes-cpc/importer.ts";
import { formacode } from "../formacode/importer.ts";
import { franceCompetences } from "../france-competences/importer.ts";
import { ideoFormations } from "../ideo-formations/importer.ts";
import { lheo } from "../lheo/importer.ts";
import { nsf } from "../nsf/importer.ts";
import { onisepUrls } from "../onisep-urls/importer.ts";
import { kitRncp } from "../rncp-kit/importer.ts";
import { type BaseCertifications, ouvrirPourCertifications } from "./base-pour-tests.ts";

describeWithReferenceData("the real files", (data) => {
  const dossier = join(data, "rncp/france-competences-echantillon-2024-02-22");
  const sources: readonly (readonly [Importer, readonly string[]])[] = [
    [certifInfo, [join(data, "rncp/certif_info.csv.gz")]],
    [kitRncp, [join(data, "rncp/kit-apprentissage-rncp-2025-01-31.csv")]],
    [franceCompetences, readdirSync(dossier).map((nom) => join(dossier, nom))],
    [certificationsVae, [join(data, "rncp/certifications-vae-reva.csv")]],
    [diplomesCpc, [join(data, "rncp/diplomes-professionnels-cpc.csv")]],
    [ideoFormations, [join(data, "onisep/ideo-formations_onisep-2026.json.gz")]],
    [onisepUrls, [join(data, "onisep/onisep-urls-par-code-diplome.json")]],
  ];

  /** The nomenclatures that codes of certifications lead to, ROME as the projection of the métiers system has it. */
  async function importerNomenclatures() {
    const formacodes = ["v13", "v14", "grands-domaines-v14"].map((nom) =>
      join(data, `formacode/formacodes-${nom}.csv`),
    );
    await base.importer(formacode, formacodes);
    await base.importer(nsf, [join(data, "nsf/n_groupe_specialite.csv")]);
    const nom = "unix_referentiel_code_rome_v460_utf8.csv";
    const file = { nom, open: () => createReadStream(join(data, "rome", nom)) };
    const codes: string[] = [];
    for await (const { valeurs } of readCsv(file, {
      separateur: ",",
      obligatoires: ["code_rome"],
    }) as AsyncIterable<{
      valeurs?: Record<string, string>;
    }>)
      if (valeurs?.code_rome) codes.push(valeurs.code_rome);
    await base.sql`
      insert into noms_rome (code, libelle, noms, proches, transaction, change_le)
      select code, code, '{}', '{}', 1, now() from unnest(${codes}::text[]) code`;
  }

  let base: BaseCertifications;
  const resultats = new Map<string, ImportResult>();
  beforeAll(async () => {
    base = await ouvrirPourCertifications();
    await importerNomenclatures();
    for (const [importer, paths] of sources)
      resultats.set(importer.name, await base.importer(importer, paths));
  });
  afterAll(() => base?.fermer());

  const resultat = (importer: Importer): ImportResult => {
    const found = resultats.get(importer.name);
    if (!found) throw new Error(importer.name);
    return found;
  };
  const lus = (importer: Importer) =>
    Object.entries(resultat(importer).comptes).map(([objet, { lus, stockes, rejetes }]) => [
      objet,
      lus,
      stockes,
      rejetes,
    ]);
  const jointures = (importer: Importer) =>
    Object.fromEntries(
      resultat(importer).jointures.map(({ nom, total, resolus }) => [nom, [resolus, total]]),
    );

  test("Certif Info: one row holds a letter that no encoding has, nine a theme of Onisep in the place of a formation", async () => {
    expect(lus(certifInfo)).toEqual([
      ["certifInfo", 10_067, 10_066, 1],
      // 9 922 of its own, and 131 fiches of RNCP or RS that several of them share.
      ["certifications", 10_053, 10_053, 0],
    ]);
    const { importId } = resultat(certifInfo);
    expect(await base.rejets(importId)).toEqual({ ID_ONISEP_INVALIDE: 9, LIGNE_MALFORMEE: 1 });
    expect(jointures(certifInfo)).toEqual({
      "certifications Certif Info → Formacode, toutes versions": [10_046, 10_051],
      "certifications Certif Info → codes ROME (projection des métiers)": [17_831, 17_908],
      "certifications Certif Info → groupes de spécialités NSF": [8_406, 8_406],
      // Most of what it replaces is archived, and not in the file.
      "certifications Certif Info → certification remplacée": [494, 5_129],
    });
  });

  test.each<[Importer, (string | number)[][], Record<string, number[]>]>([
    [
      kitRncp,
      [
        ["kitRncp", 6_822, 6_822, 0],
        ["certifications", 11_271, 11_271, 0],
      ],
      {
        "fiches du kit RNCP → Certif Info, par code RNCP": [5_397, 6_791],
        "codes diplôme du kit RNCP → Certif Info, par code diplôme": [5_965, 6_822],
        "fiches du kit RNCP → certification remplacée": [1_113, 4_136],
        "fiches du kit RNCP → certification remplaçante": [1_628, 1_789],
      },
    ],
    [
      franceCompetences,
      [
        ["fcBlocs", 6, 6, 0],
        ["fcCcn", 2, 2, 0],
        ["fcCertificateurs", 6, 6, 0],
        ["fcFormacode", 5, 5, 0],
        ["fcLiens", 9, 9, 0],
        ["fcNsf", 10, 10, 0],
        ["fcPartenaires", 10, 10, 0],
        ["fcRome", 15, 15, 0],
        ["fcStandard", 9, 9, 0],
        ["fcVoies", 34, 34, 0],
        ["certifications", 11_278, 11_278, 0],
      ],
      {
        "fcRome → fcStandard": [15, 15],
        "fcNsf → fcStandard": [10, 10],
        "fcFormacode → fcStandard": [5, 5],
        "fcCertificateurs → fcStandard": [6, 6],
        "fcPartenaires → fcStandard": [10, 10],
        "fcBlocs → fcStandard": [6, 6],
        "fcVoies → fcStandard": [34, 34],
        "fcLiens → fcStandard": [8, 9],
        "fcCcn → fcStandard": [2, 2],
        "fiches France compétences → codes ROME (projection des métiers)": [15, 15],
        "fiches France compétences → Formacode, toutes versions": [5, 5],
        "fiches France compétences → groupes de spécialités NSF": [10, 10],
        "fiches France compétences → certification remplacée": [6, 6],
        "fiches France compétences → certification remplaçante": [6, 6],
      },
    ],
    [
      certificationsVae,
      [
        ["certificationsVae", 243, 243, 0],
        ["certifications", 11_318, 11_318, 0],
      ],
      { "certifications France VAE → Certif Info, par code RNCP": [196, 243] },
    ],
    [
      diplomesCpc,
      [
        ["diplomesCpc", 577, 577, 0],
        ["certifications", 11_318, 11_318, 0],
      ],
      {
        "diplômes CPC → Certif Info, par code RNCP": [551, 574],
        "codes des diplômes CPC → Certif Info, par code diplôme": [575, 577],
      },
    ],
    [
      ideoFormations,
      [
        ["ideoFormations", 4_775, 4_775, 0],
        ["certifications", 12_198, 12_198, 0],
      ],
      {
        "formations Onisep → Certif Info, par identifiant Onisep": [2_257, 4_775],
        "formations Onisep → Certif Info, par code RNCP": [1_546, 3_170],
        "formations Onisep → groupes de spécialités NSF": [5_734, 5_734],
      },
    ],
    [
      onisepUrls,
      [
        ["urlsOnisep", 795, 795, 0],
        ["certifications", 12_198, 12_198, 0],
      ],
      { "pages Onisep → certification, par code diplôme": [785, 795] },
    ],
  ])("$name: every record is kept, nothing rejected", async (importer, counts, joined) => {
    expect(lus(importer)).toEqual(counts);
    expect(await base.rejets(resultat(importer).importId)).toEqual({});
    expect(jointures(importer)).toEqual(joined);
  });

  test("each certification has a name, and what professionals ask of it", async () => {
    const rows = await base.sql`
      select split_part(id, '-', 1) as systeme, count(*) as toutes, count(libelle) as nommees,
        count(*) filter (where declinaisons <> '{}') as fiches
      from certifications group by 1 order by 1`;
    expect(rows).toEqual([
      { systeme: "CFD", toutes: 24, nommees: 24, fiches: 0 },
      { systeme: "CI", toutes: 9_922, nommees: 9_922, fiches: 0 },
      { systeme: "RNCP", toutes: 2_246, nommees: 2_246, fiches: 125 },
      { systeme: "RS", toutes: 6, nommees: 6, fiches: 6 },
    ]);
    const { boulanger, extincteurs, fiche, remplacee } = await base.lire(`{
      boulanger: certification(id: "RNCP37537") { id libelle abrege niveau etat active finEnregistrement codesDiplome
        premiereSession voiesAcces accessibleVae franceVae commission duree urlOnisep codesRome
        formacodes { libelle } provenances { source attribution } }
      extincteurs: certification(id: "RNCP509") { blocs { code libelle } certificateurs { nom siret } nouvelles { libelle } }
      fiche: certification(id: "RNCP37937") { id libelle declinaisons { id } codesRome niveau }
      remplacee: certification(id: "01022001") { id libelle nouvelles { code } } }`);
    expect(boulanger).toEqual({
      id: "CI-82703",
      libelle: "CAP boulanger",
      abrege: "CAP",
      niveau: "NIVEAU_3",
      // Active when the kit was made; its registration has ended since.
      etat: "ACTIVE",
      active: false,
      finEnregistrement: "2026-08-31",
      codesDiplome: ["50022137"],
      premiereSession: 2016,
      voiesAcces: [
        ...["FORMATION_INITIALE", "APPRENTISSAGE", "FORMATION_CONTINUE", "CONTRAT_PROFESSIONNALISATION"],
        ...["EXPERIENCE", "CANDIDATURE_INDIVIDUELLE"],
      ],
      accessibleVae: true,
      franceVae: true,
      commission: "CPC Services et produits de consommation",
      duree: "2 ans",
      urlOnisep: "https://www.onisep.fr/http/redirection/formation/slug/FOR.2246",
      codesRome: ["D1102"],
      formacodes: [{ libelle: "Boulangerie" }],
      provenances: [
        { source: "certif-info", attribution: null },
        { source: "diplomes-cpc", attribution: null },
        { source: "france-vae", attribution: null },
        { source: "ideo-formations", attribution: "Onisep" },
        { source: "onisep-urls", attribution: "Onisep" },
        { source: "rncp-kit", attribution: null },
      ],
    });
    expect(extincteurs.blocs).toHaveLength(6);
    expect(extincteurs).toMatchObject({
      certificateurs: [
        { nom: "MINISTERE DE L'EDUCATION NATIONALE ET DE LA JEUNESSE", siret: "11004301500012" },
      ],
      nouvelles: [{ libelle: "CAP agent vérificateur d'appareils extincteurs" }],
    });
    expect(fiche).toMatchObject({
      id: "RNCP-37937",
      declinaisons: [{ id: "CI-20847" }, { id: "CI-20848" }, { id: "CI-20849" }],
      niveau: "NIVEAU_4",
    });
    expect(remplacee).toEqual({
      id: "CI-20633",
      libelle: "MC agent de contrôle non destructif",
      nouvelles: [{ code: "CI-115812" }],
    });
  });

  test("in another order, the same certifications, the same formations leading to them", async () => {
    const offres = [
      "rco-2.3-export-2025-11",
      "exemple-2.2-bts-onisep",
      "intercarif-2.2-export-test-anotea",
    ].map((nom) => join(data, `lheo/${nom}.xml`));
    await base.importer(lheo, offres);
    const digest = await base.empreinte();
    await base.vider();
    await base.importer(lheo, offres);
    for (const [importer, paths] of [...sources].reverse()) await base.importer(importer, paths);
    expect(await base.empreinte()).toEqual(digest);
    // The generic path is the same for all: one of each kind of file again.
    for (const [importer, paths] of sources.filter(([of]) =>
      [certifInfo, franceCompetences, onisepUrls].includes(of),
    )) {
      const { comptes } = await base.importer(importer, paths);
      for (const counts of Object.values(comptes))
        expect(counts).toMatchObject({ crees: 0, modifies: 0, fermes: 0 });
    }
    expect(await base.empreinte()).toEqual(digest);
  });
});
