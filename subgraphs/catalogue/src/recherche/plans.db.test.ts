import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import postgres from "postgres";
import { catalogue } from "../subgraph.ts";

// The main searches, on an offer large enough that reading it all would show: no plan reads a whole table.

let database: TestDatabase;
let subgraph: TestSubgraph;
let sent: { text: string; values: readonly unknown[] }[] = [];

/** Five rows a formation around France, one word in five hundred titles, the same on every run. */
const OFFRE = `
  insert into recherche (formation_id, session_id, organisme_id, organismes, codes_rome, niveau_sortie, a_distance,
    debut, recrute_jusquau, latitude, longitude, territoires)
  select 'F' || f, 'S' || f || '-' || s, 'O' || f % 300, array['O' || f % 300], array['D' || 1000 + f % 400],
    'NIVEAU_' || 3 + f % 4, f % 50 = 0, date '2026-06-01' + (f * 7 + s * 31) % 400,
    date '2026-06-01' + (f * 11 + s * 17) % 400, 43 + (f * 37 % 700) / 100.0, -1 + (f * 53 % 700) / 100.0,
    array['DEP-' || f % 90]
  from generate_series(1, 8000) f, generate_series(1, 5) s;
  insert into textes (formation_id, texte)
  select 'F' || f, setweight(to_tsvector('catalogue.francais', 'formation ' || case when f % 500 = 0 then 'boulanger' else 'métier ' || f end), 'A')
    || array_to_tsvector(array(select 'mot' || f * i % 3000 from generate_series(1, 60) i))
  from generate_series(1, 8000) f;
  insert into formations (id, numero, intitule, source, import_id)
  select 'F' || f, f, 'Formation ' || f, 'essai', '1' from generate_series(1, 8000) f;
  analyze formations;
  insert into vocabulaire (mot, racine, nombre, ecrit) values ('boulanger', 'boulang', 16, 'boulanger');
  select compter();`;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(catalogue, database.adminUrl, {
    now: () => new Date("2026-11-22T10:00:00Z"),
    onStatement: (text, values) => void sent.push({ text, values }),
  });
  const admin = postgres(database.adminUrl, {
    max: 1,
    connection: { search_path: "catalogue, public" } as object,
  });
  await admin.unsafe(OFFRE);
  await admin.end();
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

const AUTOUR = { latitude: 46.5, longitude: 3, rayonKm: 30 };

test.each<[string, object]>([
  [
    "words, place, level, date, open",
    {
      texte: "boulanger",
      autour: AUTOUR,
      niveauxSortie: ["NIVEAU_3"],
      debutApres: "2026-11-22",
      ouvertes: true,
    },
  ],
  ["words", { texte: "boulanger" }],
  ["place", { autour: AUTOUR }],
  ["ROME codes", { codesRome: ["D1102"] }],
  ["organisme", { organisme: "O7" }],
])("%s", async (_, filtre) => {
  sent = [];
  const answer = await subgraph.execute({
    query: `query($filtre: FiltreFormations) { formations(filtre: $filtre) { totalCount edges { distanceKm cursor } } }`,
    variables: { filtre },
  });
  expect(answer.errors?.[0]?.message).toBeUndefined();
  const searches = sent.filter(({ text }) => /\b(recherche|textes)\b/.test(text));
  expect(searches).not.toEqual([]);
  for (const { text, values } of searches) {
    const rows = await subgraph.database.sql.unsafe(`explain ${text}`, [...values] as never[]);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).not.toMatch(/Seq Scan on (recherche|textes|formations)/);
  }
});
