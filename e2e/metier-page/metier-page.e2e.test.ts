import { EXAMPLES } from "../../scripts/stack/examples.ts";
import { ask } from "../harness/graph.ts";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";

let one: OneProcess;

beforeAll(async () => {
  one = await startOneProcess();
});

afterAll(() => one?.close());

const page = EXAMPLES.find(({ id }) => id === "page-metier");

/** The métier page with other page sizes. */
async function statementsFor(
  formations: number,
  sessions: number,
): Promise<{ statements: string[]; shown: number }> {
  const query = (page?.query ?? "")
    .replace(/tri: DISTANCE, first: \d+/, `tri: DISTANCE, first: ${formations}`)
    .replace(
      /sessions\(filtre: \{ ouvertes: true \}, first: \d+/,
      `sessions(filtre: { ouvertes: true }, first: ${sessions}`,
    )
    .replace("rayonKm: 100", "rayonKm: 300");
  one.statements();
  const answer = await ask(one.url, query, { ...page?.variables });
  expect(answer.errors ?? []).toEqual([]);
  return { statements: one.statements(), shown: answer.data.metiers.edges[0].node.formations.edges.length };
}

test("a métier page costs the same number of SQL statements whatever its size", async () => {
  // What a process reads once: the driver's types, the pay scales.
  await statementsFor(1, 1);
  const small = await statementsFor(2, 1);
  const large = await statementsFor(20, 10);
  expect(large.shown).toBeGreaterThan(small.shown * 2);
  const counted = (list: string[]) => list.map((text) => text.replaceAll(/\s+/g, " ").slice(0, 60)).sort();
  expect(counted(large.statements)).toEqual(counted(small.statements));
});

test("asked again, it sends the same statements: nothing is loaded twice nor grows", async () => {
  const first = await statementsFor(5, 2);
  const second = await statementsFor(5, 2);
  expect(second.statements.length).toBe(first.statements.length);
});
