import { basename, join } from "node:path";
import { discover } from "@passerelle/kernel/importing/discover";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { type Atelier, ouvrirAtelier } from "../../fixtures/atelier.ts";
import { vidage } from "../../fixtures/vidage.ts";
import { importers } from "../index.ts";
import { dataInclusion } from "./data-inclusion.ts";
import { vocabulairesDataInclusion } from "./vocabulaires.ts";

let atelier: Atelier;

beforeEach(async () => {
  atelier = await ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const comptes = (lus: number, rejetes: number) => ({
  lus,
  stockes: lus - rejetes,
  rejetes,
  crees: lus - rejetes,
  modifies: 0,
  inchanges: 0,
  fermes: 0,
});

describeWithReferenceData("the real files", (folder) => {
  const data = join(folder, "data-inclusion");

  test("each is recognised by one importer; the schemas are no data", async () => {
    const { found, unknown } = await discover(data, importers);
    expect(unknown.map((path) => basename(path))).toEqual(["service.json", "structure.json"]);
    const noms = Object.fromEntries([...found].map(([{ name }, paths]) => [name, paths.length]));
    expect(noms).toEqual({
      "data-inclusion": 2,
      "data-inclusion-vocabulaires": 13,
    });
  });

  test("examples of the API: counted, reasons, joins, read in the graph, read twice", async () => {
    const vocabulaires = (await discover(data, importers)).found.get(vocabulairesDataInclusion) ?? [];
    const lus = await atelier.importer(vocabulairesDataInclusion, vocabulaires);
    expect(
      Object.fromEntries(Object.entries(lus.comptes).map(([objet, { stockes }]) => [objet, stockes])),
    ).toEqual({
      reseaux: 108,
      thematiques: 69,
      publics: 14,
      typesService: 6,
      typologiesService: 11,
      frais: 2,
      modesAccueil: 2,
      modesMobilisation: 4,
      personnesMobilisatrices: 2,
      sourcesDataInclusion: 15,
      typologiesStructureV0: 92,
      labelsV0: 85,
      correspondancesFormacode: 86,
    });
    const exemples = ["structures", "services"].map((nom) => join(data, `exemples/api-v1-${nom}.json`));
    const premier = await atelier.importer(dataInclusion, exemples);
    expect(premier.comptes).toEqual({
      structuresDataInclusion: comptes(6, 1),
      servicesDataInclusion: comptes(7, 1),
      structures: comptes(5, 0),
      services: comptes(6, 0),
    });
    expect(await atelier.rejets(premier.importId)).toEqual([
      ["nom", "", "CHAMP_INVALIDE"],
      ["code_insee", "75056 75010 Paris", "COMMUNE_NON_TROUVEE"],
      ["siret", "7793112240000", "CHAMP_INVALIDE"],
      ["code_insee", "75056 75010 Paris", "COMMUNE_NON_TROUVEE"],
      ["courriel", "", "CHAMP_INVALIDE"],
      ["code_insee", "75056 75010 Paris", "COMMUNE_NON_TROUVEE"],
      ["nom", "", "CHAMP_INVALIDE"],
      ["contact_nom_prenom", null, "DONNEE_PERSONNELLE"],
    ]);
    expect(premier.jointures.map(({ nom, resolus, total }) => `${nom} ${resolus}/${total}`)).toEqual([
      "structures → communes 0/5",
      "structures → intercommunalités 0/5",
      "réseaux → vocabulaire 1/1",
      "services → structures 6/6",
      "zones d'éligibilité → territoires 4/4",
      "thématiques → vocabulaire 20/20",
      "publics → vocabulaire 10/10",
      "modes d'accueil → vocabulaire 4/4",
    ]);
    expect(
      await atelier.lire(`{ service(id: "dora--46f7ea19-c97b-4f45-90a9-027b44cad927") {
        nom structure { nom siret horaires { jour de } horairesTexte ouverteMaintenant } type { libelle } thematiques { code libelle }
        publics { libelle } frais { libelle } modesAccueil { code } courriel telephone
        zoneEligibilite { partout territoires { id } pays codesInconnus } modesMobilisation { libelle } mobilisablePar { libelle }
        lienMobilisation provenance { source licence dateMaj } }
        structures(filtre: { reseaux: ["mission-locale"], texte: "lien" }) { edges { node { id reseauxPorteurs { code libelle } services { nom } } } }
        services(filtre: { thematiques: ["choisir-un-metier"], frais: "gratuit", eligibleDepuis: "COM-03190" }) { totalCount }
        vocabulaire(nom: FRAIS) { code libelle formacodes } }`),
    ).toEqual({
      service: {
        courriel: "test@email.com",
        frais: { libelle: "Gratuit" },
        lienMobilisation:
          "https://dora.inclusion.gouv.fr/services/plateforme-de-linclu-les-emplois-de-lincl/orienter",
        mobilisablePar: [{ libelle: "Professionnels" }, { libelle: "Usagers" }],
        modesAccueil: [{ code: "a-distance" }],
        modesMobilisation: [{ libelle: "Utiliser le lien de mobilisation" }],
        nom: "Les emplois de l'inclusion",
        provenance: { dateMaj: "2026-02-10", licence: "Licence Ouverte 2.0", source: "data-inclusion" },
        publics: [
          { libelle: "Bénéficiaires des minimas sociaux" },
          { libelle: "Actifs" },
          { libelle: "Personnes en situation d’urgence" },
          { libelle: "Personnes en situation de handicap" },
          { libelle: "Jeunes" },
          { libelle: "Personnes exilées" },
          { libelle: "Familles" },
          { libelle: "Demandeurs d’emploi" },
          { libelle: "Séniors" },
          { libelle: "Femmes" },
        ],
        structure: {
          horaires: [
            { de: "09:00", jour: "LUNDI" },
            { de: "14:00", jour: "LUNDI" },
            { de: "09:00", jour: "MARDI" },
            { de: "14:00", jour: "MARDI" },
            { de: "09:00", jour: "MERCREDI" },
            { de: "14:00", jour: "MERCREDI" },
            { de: "09:00", jour: "JEUDI" },
            { de: "14:00", jour: "JEUDI" },
            { de: "09:00", jour: "VENDREDI" },
            { de: "14:00", jour: "VENDREDI" },
          ],
          horairesTexte: "Mo-Fr 09:00-12:00,14:00-17:00",
          nom: "PLATEFORME DE L'INCLUSION",
          ouverteMaintenant: false,
          siret: "13003013300016",
        },
        telephone: null,
        thematiques: [
          {
            code: "trouver-un-emploi--repondre-a-des-offres-demploi",
            libelle: "Répondre à des offres d’emploi",
          },
          {
            code: "trouver-un-emploi--faire-des-candidatures-spontanees",
            libelle: "Faire des candidatures spontanées",
          },
        ],
        type: { libelle: "Atelier" },
        zoneEligibilite: { codesInconnus: [], partout: true, pays: [], territoires: [] },
      },
      services: { totalCount: 3 },
      structures: {
        edges: [
          {
            node: {
              id: "mission-locale--with-mobilization-link",
              reseauxPorteurs: [{ code: "mission-locale", libelle: "Mission Locale" }],
              services: [{ nom: "Service avec lien de mobilisation" }],
            },
          },
        ],
      },
      vocabulaire: [
        { code: "gratuit", formacodes: [], libelle: "Gratuit" },
        { code: "payant", formacodes: [], libelle: "Payant" },
      ],
    });
    const avant = await vidage(atelier.sql);
    await atelier.importer(dataInclusion, exemples);
    await atelier.importer(vocabulairesDataInclusion, vocabulaires);
    expect(await vidage(atelier.sql)).toEqual(avant);
    // Nowhere, not even in the rejects, is the person named.
    const [traces] = await atelier.sql`
      select (select count(*) from lignes where contenu::text like '%Z... H...%')
        + (select count(*) from rejets where valeur like '%Z... H...%') as n`;
    expect(Number(traces?.n)).toBe(0);
  });
});
