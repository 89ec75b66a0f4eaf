import { createReadStream } from "node:fs";
import { join } from "node:path";
import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { readFeed } from "./analyse.ts";
import { type FormationLue, lireFormation } from "./formations.ts";

async function lues(path: string): Promise<FormationLue[]> {
  const found: FormationLue[] = [];
  for await (const partie of readFeed({ nom: path, open: () => createReadStream(path) }))
    if (partie.genre === "formation") found.push(lireFormation(partie.noeud));
  return found;
}

describeWithReferenceData("the three public samples", (folder) => {
  const only = async (nom: string): Promise<FormationLue> => {
    const [lue, ...others] = await lues(join(folder, "lheo", nom));
    expect(others).toEqual([]);
    if (!lue) throw new Error("no formation");
    return lue;
  };

  test("2.2 of Onisep: nothing to report, text without markup, the place beside its address", async () => {
    const lue = await only("exemple-2.2-bts-onisep.xml");
    expect([lue.signalements, lue.ecarts]).toEqual([[], []]);
    expect(lue.formation).toMatchObject({
      numero: "9436_18706",
      certifiante: true,
      parcours: "MIXTE",
      niveauEntree: "NON_COMMUNIQUE",
      niveauSortie: "NIVEAU_5",
      codesNsf: ["312"],
      codesRome: ["D1402", "D1403", "D1408"],
      formacodes: [
        { code: "34582", version: "V11", principal: true },
        { code: "34076", version: "V11", principal: false },
      ],
      urls: ["https://www2.cndp.fr/archivage/valid/brochadmin/bouton/c052.htm"],
      contacts: [],
    });
    expect(lue.formation?.contenu).not.toMatch(/[<>]|&[a-z]+;/);
    expect(lue.formation?.contenu?.split("\n").filter((text) => text.startsWith("- "))).toHaveLength(4);
    expect(lue.organisme).toMatchObject({ numero: "16", siret: "19290076900014", numeroActivite: null });
    expect(lue.certifications).toMatchObject([{ codeRncp: "474", codeCertifInfo: "19004" }]);
    expect(lue.actions[0]?.action.lieux).toMatchObject([
      { denomination: "Lycée Kerneuzec", codeCommune: "29233", latitude: 47.882108, longitude: -3.5526545 },
    ]);
    expect(lue.actions[0]?.sessions).toMatchObject([
      { debut: "2015-09-01", fin: "2017-08-31", capacite: null },
    ]);
  });

  test("2.3 of the RCO: one organisme in two roles, capacity by its financeur", async () => {
    const lue = await only("rco-2.3-export-2025-11.xml");
    expect([lue.signalements, lue.ecarts, lue.certifications]).toEqual([[], [], []]);
    expect(lue.formation).toMatchObject({
      niveauEntree: "SANS_NIVEAU",
      objectifGeneral: "REMISE_A_NIVEAU",
      dateMaj: "2024-12-13",
    });
    const [{ action, formateurs, sessions } = { action: null, formateurs: [], sessions: [] }] = lue.actions;
    expect(formateurs.map(({ numero }) => numero)).toEqual([lue.organisme?.numero]);
    expect(action).toMatchObject({
      publics: ["81022", "81023", "81042"],
      entree: "PERMANENTES",
      financements: [{ financeur: "ETAT_INTERIEUR", places: 10 }],
    });
    expect(sessions).toMatchObject([{ numero: "GE1716206", etatRecrutement: "OUVERT", capacite: 10 }]);
  });

  test("2.2 of Intercarif, edited by hand: tolerated, and each fault reported", async () => {
    const lue = await only("intercarif-2.2-export-test-anotea.xml");
    expect(lue.ecarts.map(({ code, valeur, ligne }) => [code, valeur, ligne])).toEqual([
      ["ELEMENT_MAL_NOMME", "<coordonneFs>", 14],
      ["ORDRE_INATTENDU", "<adresse>", 528],
    ]);
    const byCode = Object.groupBy(lue.signalements, ({ code }) => code);
    expect(
      Object.fromEntries(
        Object.entries(byCode).map(([code, list]) => [code, list.map(({ valeur }) => valeur)]),
      ),
    ).toEqual({
      SIRET_INVALIDE: ["011111111111111", "022222222222222"],
      CODE_COMMUNE_INVALIDE: ["93100"],
      CODE_COMMUNE_CORRIGE: ["75019", "75019", "75019", "75019"],
      COORDONNEES_INVALIDES: ["47 ; 0", "48 ; 2", "48 ; 2", "48 ; 2", "48 ; 2"],
      TELEPHONE_INVALIDE: ["1111", "11 11", "1111"],
    });
    expect(lue.formation).toMatchObject({
      niveauSortie: "NIVEAU_3",
      resultatsAttendus: null,
      contacts: [
        { telephones: ["01 11 11 11 11", "06 22 22 22 22"], courriel: expect.stringContaining("@") },
      ],
    });
    expect(lue.actions[0]).toMatchObject({
      action: {
        heuresTotal: 697,
        heuresHebdo: 35,
        langues: ["fr"],
        informations: [],
        lieux: [
          {
            denomination: "Anotea Formation Paris",
            codePostal: "75019",
            codeCommune: "75119",
            latitude: null,
          },
        ],
      },
      sessions: [
        { inscriptionDebut: null, inscriptionFin: "2018-05-22", capacite: 5, etatRecrutement: "FERME" },
      ],
    });
    expect(lue.actions[0]?.sessions[0]?.brut).toMatchObject({
      lecture: {
        eligibilitesCpf: [{ codeCpf: "130XXX" }, { branches: 47 }, { branches: 202 }, { branches: 1 }],
      },
    });
  });
});
