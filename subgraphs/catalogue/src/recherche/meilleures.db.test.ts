import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { chargerOffre } from "../../importers/offre/fixtures.ts";
import { catalogue } from "../subgraph.ts";

// Of very many formations found by words alone a draw is ranked first: the pages must still be the whole list, once.

let database: TestDatabase;
let subgraph: TestSubgraph;
let sent: { text: string; values: readonly unknown[] }[] = [];

/** As many as teach the same diploma, three hundred whose title holds more, and as many that only speak of it. */
const MEMES = 1_500;
const LONGS = 300;
const AUTRES = 1_200;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
    onStatement: (text, values) => void sent.push({ text, values }),
  });
  const formations = (letter: string, count: number, texts: { intitule: string; contenu?: string }) =>
    Array.from({ length: count }, (_, n) => ({ numero: `${letter}${n}`, ...texts }));
  await chargerOffre(subgraph.url, {
    formations: [
      ...formations("M", MEMES, { intitule: "Boulanger" }),
      ...formations("L", LONGS, { intitule: "Devenir boulanger" }),
      ...formations("A", AUTRES, { intitule: "Hygiène", contenu: "Pour le boulanger" }),
      ...formations("X", 20, { intitule: "Soudage" }),
    ],
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const QUERY = `query($texte: String, $first: Int, $after: String) {
  formations(filtre: { texte: $texte }, first: $first, after: $after) {
    edges { node { numero } } pageInfo { hasNextPage endCursor } } }`;

async function page(texte: string, first: number, after: string | null) {
  const { data, errors } = await subgraph.execute({ query: QUERY, variables: { texte, first, after } });
  expect(errors).toBeUndefined();
  const { edges, pageInfo } = data!.formations as {
    edges: { node: { numero: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  return {
    numeros: edges.map(({ node }) => node.numero),
    after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

async function liste(texte: string, first: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const read: Awaited<ReturnType<typeof page>> = await page(texte, first, after);
    found.push(...read.numeros);
    after = read.after;
  } while (after);
  return found;
}

test("every formation is in the list once, the very title first, then titles that hold the words", async () => {
  const found = await liste("boulanger", 100);
  expect(found).toHaveLength(MEMES + LONGS + AUTRES);
  expect(new Set(found).size).toBe(found.length);
  const kinds = found.map((numero) => numero[0]).join("");
  expect(kinds).toBe("M".repeat(MEMES) + "L".repeat(LONGS) + "A".repeat(AUTRES));
});

test("the list is the same whatever the size of its pages, and each time", async () => {
  const hundred = await liste("boulanger", 100);
  expect(await liste("boulanger", 67)).toEqual(hundred);
  expect((await page("boulanger", 7, null)).numeros).toEqual(hundred.slice(0, 7));
});

test("those of the draw come first, in the same draw for every search", async () => {
  const drawn = await subgraph.database.sql`
    select numero from textes join formations on formations.id = textes.formation_id
    where tirage >= 8 and intitule = 'Boulanger'`;
  const numeros = new Set(drawn.map(({ numero }) => numero as string));
  const found = await liste("boulanger", 100);
  expect(numeros.size).toBeGreaterThan(100);
  expect(new Set(found.slice(0, numeros.size))).toEqual(numeros);
});

test("fewer than a thousand are not drawn: words alone, then ids, decide", async () => {
  const found = await liste("devenir", 100);
  expect(found).toHaveLength(LONGS);
  expect(found).toEqual([...found].sort());
});

test("some hundreds are read, however many there are, and counted exactly", async () => {
  sent = [];
  await page("boulanger", 20, null);
  expect(sent).toHaveLength(4);
  const { text, values } = sent.find((one) => one.text.includes("cellule0"))!;
  const rows = await subgraph.database.sql.unsafe(`explain analyze ${text}`, [...values] as never[]);
  const read = rows.flatMap((row) => /on textes .*actual.* rows=([\d.]+)/.exec(row["QUERY PLAN"])?.[1] ?? []);
  expect(read.length).toBeGreaterThan(0);
  for (const count of read) expect(Number(count)).toBeLessThan(900);
  const { data } = await subgraph.execute({
    query: `{ formations(filtre: { texte: "boulanger" }) { totalCount } }`,
  });
  expect(data).toEqual({ formations: { totalCount: MEMES + LONGS + AUTRES } });
});
