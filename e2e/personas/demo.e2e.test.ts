import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { ask, askExample } from "../harness/graph.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";
import { type FiveProcesses, startFiveProcesses } from "../harness/processes.ts";

let one: OneProcess;
let compiled: OneProcess;
let five: FiveProcesses;

beforeAll(async () => {
  one = await startOneProcess();
  compiled = await startOneProcess({ engine: "passerelle" });
  five = await startFiveProcesses(one.adminUrl);
});

afterAll(async () => {
  await five?.close();
  await compiled?.close();
  await one?.close();
});

const example = (id: string) => {
  const found = EXAMPLES.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
};

test.each(EXAMPLES.map(({ id }) => id))("%s answers the same in one process and in five", async (id) => {
  const [alone, apart] = [await askExample(one.url, example(id)), await askExample(five.url, example(id))];
  expect(apart).toEqual(alone);
});

test.each(EXAMPLES.map(({ id }) => id))("%s answers the same by our engine as by stock", async (id) => {
  expect(JSON.stringify(await askExample(compiled.url, example(id)))).toBe(
    JSON.stringify(await askExample(one.url, example(id))),
  );
});

test("the question that must always answer goes from the métier to a free place", async () => {
  const data = await askExample(one.url, example("question-de-toujours"));
  const metier = data.metiers.edges[0].node;
  expect(metier.libelle).toMatch(/boulang/i);
  const session = metier.formations.edges[0].node.sessions.edges[0].node;
  expect(session.places.disponibles).toBeGreaterThanOrEqual(0);
});

test("the métier page of a portal is rich and in order", async () => {
  const data = await askExample(one.url, example("page-metier"));
  const metier = data.metiers.edges[0].node;
  expect(metier.sessionsOuvertes).toBeGreaterThan(0);
  expect(metier.formations.totalCount).toBeGreaterThan(0);
  const near = metier.formations.edges.map((edge: { distanceKm: number | null }) => edge.distanceKm);
  const known = near.filter((distance: number | null) => distance !== null);
  expect(known).toEqual([...known].sort((a, b) => a - b));
  expect(Math.max(...known)).toBeLessThanOrEqual(100);
  const session = metier.formations.edges[0].node.sessions.edges[0].node;
  // 22 years old, full time, in force in 2026.
  expect(session.remunerationEstimee).toMatchObject({
    regime: "RPS",
    montantMensuel: expect.stringMatching(/^\d+\.\d\d$/),
  });
  expect(metier.structuresConseil).toHaveLength(3);
  expect(metier.provenance.producteur).toMatch(/démonstration/);
});

test("a counsellor's search gives facets, places, pay and who to see", async () => {
  const data = await askExample(one.url, example("recherche-conseiller"));
  const { formations } = data;
  expect(formations.totalCount).toBeGreaterThan(0);
  expect(formations.facettes.modalites.length).toBeGreaterThan(0);
  for (const { node } of formations.edges) {
    expect(node.metiersVises.length).toBeGreaterThan(0);
    for (const { node: session } of node.sessions.edges) {
      const { capacite, reservees, occupees, disponibles } = session.places ?? {
        capacite: 0,
        reservees: 0,
        occupees: 0,
        disponibles: 0,
      };
      expect(reservees + occupees + disponibles).toBe(capacite);
    }
  }
});

test("each department of the region has its offer and its places", async () => {
  const data = await askExample(one.url, example("departements"));
  expect(data.territoires.totalCount).toBe(12);
  const offers = data.territoires.edges.map(
    ({ node }: { node: { offre: { formations: number } } }) => node.offre.formations,
  );
  expect(offers.every((count: number) => count > 0)).toBe(true);
});

test.each(["remuneration", "orientation", "metiers", "catalogue"])(
  "without %s the rest answers, with a coded error that names it",
  async (down) => {
    await five.subgraphs[down]?.stop();
    const { data, errors } = await ask(
      five.url,
      `{ metiers(first: 1) { edges { node { id sessionsOuvertes } } }
         formations(first: 1, filtre: { ouvertes: true }) { edges { node { intitule metiersVises { id }
           sessions(first: 1) { edges { node { id places { disponibles } structuresAProximite { node { nom } } } } } } } }
         structures(first: 1) { edges { node { nom } } }
         territoires(niveau: REGION, first: 1) { edges { node { nom offre { formations } } } }
         baremes { version } }`,
    );
    await five.restart(down);
    expect(new Set(errors?.map(({ extensions }) => `${extensions.code} ${extensions.systeme}`))).toEqual(
      new Set([`UPSTREAM_UNAVAILABLE ${down}`]),
    );
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|stack/);
    const answered = {
      metiers: data.metiers?.edges[0].node.id,
      catalogue: data.formations?.edges[0].node.intitule,
      orientation: data.structures?.edges[0].node.nom,
      remuneration: data.baremes?.[0].version,
    };
    for (const [system, value] of Object.entries(answered))
      expect({ system, answers: value !== undefined }).toEqual({ system, answers: system !== down });
  },
);

test("a wrong argument on one edge costs that edge only", async () => {
  const { data, errors } = await ask(
    one.url,
    '{ metiers(recherche: "boulanger", first: 1) { edges { node { libelle evenements(first: 0) { id } } } } }',
  );
  expect(data.metiers.edges[0].node).toEqual({ libelle: expect.stringMatching(/boulang/), evenements: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
});
