import { describeWithReferenceData } from "@passerelle/testing/reference-data";
import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { ask, askExample } from "../harness/graph.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";
import { type PartnerKeyFile, partnerKeyFile } from "../harness/partner-key.ts";
import { type FiveProcesses, startFiveProcesses } from "../harness/processes.ts";

/**
 * The public persona queries on the real files. The offer there is three formations of 2015 to 2025, so that what is
 * asked of the offer is asked of them: a French course in Saint-Louis (68), a BTS in Quimperlé (29), a web course in Paris.
 */
describeWithReferenceData("persona queries on the real files", (from) => {
  let one: OneProcess;
  let five: FiveProcesses;
  let partner: PartnerKeyFile;

  beforeAll(async () => {
    partner = await partnerKeyFile();
    one = await startOneProcess({ from });
    five = await startFiveProcesses(one.adminUrl, partner.env);
  }, 1_800_000);

  afterAll(async () => {
    await five?.close();
    await one?.close();
    await partner?.remove();
  });

  const SAINT_LOUIS = "68297";
  const QUIMPERLE = "29233";
  const example = (id: string) => EXAMPLES.find((candidate) => candidate.id === id)!;
  /** Both deployments must give the same answer. */
  const both = async (id: string, variables: Record<string, unknown> = {}) => {
    const alone = await askExample(one.url, example(id), variables);
    expect(await askExample(five.url, example(id), variables)).toEqual(alone);
    return alone;
  };

  test("the question that must always answer finds Onisep's boulanger", async () => {
    const data = await both("question-de-toujours");
    expect(data.metiers.edges[0].node).toMatchObject({
      id: expect.stringMatching(/^MET-\d+$/),
      libelle: expect.stringMatching(/^boulanger/),
    });
  });

  test("a counsellor finds the course near Saint-Louis, without a person, with its pay and the nearest advisers", async () => {
    const query = `query ($commune: String!) {
      formations(filtre: { autour: { codeCommune: $commune, rayonKm: 30 }, niveauEntreeMax: NIVEAU_4, ouvertes: true }) {
        totalCount
        edges { distanceKm node { id intitule organisme { nom siret }
          provenance { source producteur dateMaj dateExtraction }
          sessions(filtre: { ouvertes: true }, first: 3) { edges { node { id debut fin etatRecrutement
            places { capacite disponibles }
            remunerationEstimee(profil: { ageEntree: 30, heuresHebdo: 35 }) { regime montantMensuel baremeVersion }
            structuresAProximite(first: 2) { distanceKm node { nom reseaux } } } } } } } } }`;
    for (const { url } of [one, five]) {
      const { data, errors } = await ask(url, query, { commune: SAINT_LOUIS });
      expect(errors ?? []).toEqual([]);
      const found = data.formations.edges.map(({ node }: { node: { intitule: string } }) => node.intitule);
      expect(found).toContain("Cours de français langue d'intégration");
      const { node, distanceKm } = data.formations.edges[0];
      expect(distanceKm).toBeLessThan(5);
      expect(node.organisme.siret).toBe("77897285100068");
      expect(node.provenance.dateMaj).toBe("2024-12-13");
      const session = node.sessions.edges[0].node;
      expect(session).toMatchObject({ debut: "2024-01-01", fin: "2026-12-18", etatRecrutement: "OUVERT" });
      // Ten places financed; what is taken is the demo's own.
      expect(session.places.capacite).toBe(10);
      expect(session.remunerationEstimee.regime).toBe("RPS");
      expect(session.structuresAProximite).toHaveLength(2);
    }
  });

  test("a widget gives the formations near a place", async () => {
    const data = await both("widget-formations", { commune: QUIMPERLE, texte: "négociation" });
    expect(data.formations.edges).toEqual([]);
    const closed = await ask(
      one.url,
      `{ formations(filtre: { texte: "négociation relation client", autour: { codeCommune: "${QUIMPERLE}", rayonKm: 10 } }) {
      edges { distanceKm node { intitule sessions { edges { node { debut fin ouverte } } } } } } }`,
    );
    expect(closed.data.formations.edges).toEqual([
      {
        distanceKm: expect.any(Number),
        node: {
          intitule: "BTS négociation et relation client",
          sessions: { edges: [{ node: { debut: "2015-09-01", fin: "2017-08-31", ouverte: false } }] },
        },
      },
    ]);
  });

  test("a métier page joins Onisep, ROME, the offer, the pay and the nearest advisers", async () => {
    const { data, errors } = await ask(
      five.url,
      `{
      metiers(codeRome: "D1402", first: 1) { edges { node { id libelle codesRome
        provenance { licence attribution }
        fichesRome { code version libelle competences(first: 3) { totalCount } }
        formations(filtre: { autour: { codeCommune: "${QUIMPERLE}" } }) { totalCount edges { node { intitule metiersVises(first: 3) { id } } } }
        structuresConseil(pres: { codeCommune: "${QUIMPERLE}", rayonKm: 100 }, first: 2) { distanceKm node { nom } } } } }
      simulationRemuneration(profil: { ageEntree: 22 }) { montantMensuel } }`,
    );
    expect(errors ?? []).toEqual([]);
    const { node } = data.metiers.edges[0];
    expect(node.provenance).toMatchObject({
      licence: expect.stringMatching(/ODbL/),
      attribution: expect.stringMatching(/Onisep/),
    });
    expect(node.fichesRome[0]).toMatchObject({ code: "D1402", version: "460" });
    expect(node.formations.edges[0].node.intitule).toBe("BTS négociation et relation client");
    expect(node.structuresConseil).toHaveLength(2);
  });

  test("what was imported, and what was rejected, is in the graph, for partners", async () => {
    const query = `{
      importsCatalogue { importeur etat comptes { objet lus stockes rejetes } }
      importsMetiers { importeur etat } importsOrientation { importeur etat } importsRemuneration { importeur etat } }`;
    expect((await ask(five.url, query)).errors).toEqual(
      ["Catalogue", "Metiers", "Orientation", "Remuneration"].map((name) =>
        expect.objectContaining({
          path: [`imports${name}`],
          extensions: expect.objectContaining({ code: "UNAUTHENTICATED" }),
        }),
      ),
    );
    const { data } = await ask(five.url, query, {}, partner.headers);
    const states = Object.values(data)
      .flat()
      .map((one) => (one as { etat: string }).etat);
    expect(new Set(states)).toEqual(new Set(["REUSSI"]));
    const lheo = data.importsCatalogue.find(({ importeur }: { importeur: string }) =>
      importeur.startsWith("lheo@"),
    );
    const counts = lheo.comptes.find(({ objet }: { objet: string }) => objet === "formations");
    expect(counts).toMatchObject({ lus: 3, stockes: 3, rejetes: 0 });
  });
});
