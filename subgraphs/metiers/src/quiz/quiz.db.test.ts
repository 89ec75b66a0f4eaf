import { ouvrir, type SubgraphOuvert } from "../../demo/ouvrir.ts";

let demo: SubgraphOuvert;

beforeAll(async () => {
  demo = await ouvrir();
});

afterAll(() => demo.fermer());

const RESULTAT = `query ($reponses: ReponsesQuiz!, $first: Int) { resultatQuiz(reponses: $reponses, first: $first) {
  version avertissement metiers { score metier { id centresInteret { id } } raisons { poids centre { id } } } } }`;

test("the questionnaire gives its weights on centres of interest that exist", async () => {
  const { quizMetiers } = await demo.lire(`{ quizMetiers { version titre avertissement questions { id libelle
    reponses { id libelle poids { poids centre { id libelle } } } } } }`);
  expect(quizMetiers.version).toBe("2026-1");
  for (const { reponses } of quizMetiers.questions)
    for (const { poids } of reponses) expect(poids.length).toBeGreaterThan(0);
  expect(await demo.lire(`{ quizMetiers(version: "1900-1") { version } }`)).toEqual({ quizMetiers: null });
});

test("answers about bread and cooking suggest trades of food first, for reasons that make the score", async () => {
  const { resultatQuiz } = await demo.lire(RESULTAT, {
    reponses: { choix: ["q4a", "q7c", "q1c", "q8a"] },
    first: 5,
  });
  expect(resultatQuiz.metiers).toHaveLength(5);
  for (const { metier, score, raisons } of resultatQuiz.metiers) {
    expect(raisons[0].centre.id).toBe("ROME-CI-27");
    const sum = raisons.reduce((total: number, { poids }: { poids: number }) => total + poids, 0);
    expect(score).toBeCloseTo(sum / Math.sqrt(metier.centresInteret.length), 10);
  }
});

test("the same answers give the same result, in any order", async () => {
  const [one, other] = await Promise.all(
    [
      ["q3a", "q9b", "q6c"],
      ["q6c", "q3a", "q9b"],
    ].map((choix) => demo.lire(RESULTAT, { reponses: { choix } })),
  );
  expect(one).toEqual(other);
});

test("no answer, no suggestion", async () => {
  const { resultatQuiz } = await demo.lire(RESULTAT, { reponses: { choix: [] } });
  expect(resultatQuiz.metiers).toEqual([]);
});

test.each([
  [{ choix: ["q1a", "inconnue"] }, "choix", "inconnue"],
  [{ version: "1900-1", choix: [] }, "version", "1900-1"],
  [{ choix: Array.from({ length: 501 }, () => "q1a") }, "choix", "501"],
])("%j is refused by its name", async (reponses, argument, named) => {
  const { errors } = await demo.subgraph.execute({ query: RESULTAT, variables: { reponses } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  expect(errors?.[0]?.message).toContain(named);
});

test("the cost is the same whatever the number of suggestions", async () => {
  for (const first of [2, 20]) {
    demo.subgraph.statements();
    await demo.lire(RESULTAT, { reponses: { choix: ["q1a", "q2a", "q3a"] }, first });
    expect(demo.subgraph.statements()).toHaveLength(3);
  }
});
