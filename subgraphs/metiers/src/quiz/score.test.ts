import fc from "fast-check";
import { questionnaire20261 } from "./questionnaires/2026-1.ts";
import { questionnaires } from "./questionnaires/index.ts";
import { type MetierNote, noter, pesees, vocabulaire } from "./score.ts";

const reponses = questionnaire20261.questions.flatMap((question) => question.reponses);
const connus = vocabulaire(questionnaire20261);

test("score = sum of weights / √(number of centres), with its reasons", () => {
  const poids = new Map([
    ["ROME-CI-1", 50],
    ["ROME-CI-2", 30],
  ]);
  const metiers = [
    { id: "MET-1", centres: ["ROME-CI-1", "ROME-CI-2", "ROME-CI-3", "ROME-CI-4"] },
    { id: "MET-2", centres: ["ROME-CI-1"] },
    { id: "MET-3", centres: ["ROME-CI-5"] },
  ];
  expect(noter(metiers, poids, connus, 10)).toEqual([
    { id: "MET-2", score: 0.5, raisons: [{ centre: "ROME-CI-1", poids: 0.5 }] },
    {
      id: "MET-1",
      score: 0.4,
      raisons: [
        { centre: "ROME-CI-1", poids: 0.5 },
        { centre: "ROME-CI-2", poids: 0.3 },
      ],
    },
  ]);
});

test("equal scores are ordered by id", () => {
  const poids = new Map([["ROME-CI-1", 50]]);
  const metiers = ["MET-9", "MET-10", "ROME-A1101"].map((id) => ({ id, centres: ["ROME-CI-1"] }));
  expect(noter(metiers.toReversed(), poids, connus, 2).map(({ id }) => id)).toEqual(["MET-10", "MET-9"]);
});

test("centres that no answer can strengthen do not push a métier down", () => {
  const poids = new Map([["ROME-CI-1", 50]]);
  const [found] = noter([{ id: "MET-1", centres: ["T_IDEO2_4812", "ROME-CI-1"] }], poids, connus, 1);
  expect(found?.score).toBe(0.5);
});

test("an unknown answer is refused by its name", () => {
  expect(() => pesees(questionnaire20261, ["q1a", "q99z"])).toThrow("« q99z »");
});

const choices = fc.subarray(reponses.map(({ id }) => id));
const trades: fc.Arbitrary<MetierNote[]> = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1 }), centres: fc.subarray([...connus]) }),
  { selector: ({ id }) => id, maxLength: 30 },
);

test("the order of answers and of métiers, and repeated answers, change nothing", () => {
  fc.assert(
    fc.property(choices, trades, (choix, metiers) => {
      const plain = noter(metiers, pesees(questionnaire20261, choix), connus, 50);
      const shuffled = noter(
        metiers.toReversed(),
        pesees(questionnaire20261, [...choix.toReversed(), ...choix]),
        connus,
        50,
      );
      expect(shuffled).toEqual(plain);
    }),
  );
});

test("scores are positive, descending, explained by their reasons, and weights stay between 0 and 1", () => {
  fc.assert(
    fc.property(choices, trades, (choix, metiers) => {
      const found = noter(metiers, pesees(questionnaire20261, choix), connus, 50);
      for (const [index, { id, score, raisons }] of found.entries()) {
        const centres = metiers.find((metier) => metier.id === id)?.centres ?? [];
        const sum = raisons.reduce((total, { poids }) => total + poids, 0);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeCloseTo(sum / Math.sqrt(centres.length), 10);
        expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? Number.POSITIVE_INFINITY);
        for (const { poids } of raisons) expect(poids > 0 && poids <= 1).toBe(true);
      }
    }),
  );
});

describe.each(questionnaires.map((questionnaire) => [questionnaire.version, questionnaire] as const))(
  "questionnaire %s",
  (_, questionnaire) => {
    test("12 questions of 3 to 5 answers, each with an id of its own", () => {
      expect(questionnaire.questions).toHaveLength(12);
      for (const { reponses: answers } of questionnaire.questions)
        expect(answers.length >= 3 && answers.length <= 5).toBe(true);
      const ids = questionnaire.questions.flatMap((question) => question.reponses.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    });

    test("every centre of interest of the ROME is within reach, and weighs 1 at most in all", () => {
      const all = pesees(
        questionnaire,
        questionnaire.questions.flatMap((question) => question.reponses.map(({ id }) => id)),
      );
      expect([...all.keys()].sort()).toEqual(
        Array.from({ length: 30 }, (_, index) => `ROME-CI-${index + 1}`).sort(),
      );
      for (const poids of all.values()) expect(poids).toBeLessThanOrEqual(100);
    });
  },
);
