import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { baremesDuFichier } from "./bareme/fichier.ts";
import { fichierLivre } from "./bareme/fichier-livre.ts";
import { lireBaremes } from "./bareme/lecture.ts";
import { remuneration } from "./subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(remuneration, database.adminUrl, {
    now: () => new Date("2026-11-22T09:00:00Z"),
  });
});

afterAll(async () => {
  await subgraph?.close();
  await database?.drop();
});

test("its role sees its own schema and owns nothing", async () => {
  const { sql } = subgraph.database;
  const [rights] = await sql`
    select current_user as role, has_schema_privilege(current_user, 'remuneration', 'usage') as own,
      has_schema_privilege(current_user, 'remuneration', 'create') as create_own,
      (select count(*)::int from pg_class join pg_roles on pg_roles.oid = relowner where rolname = current_user) as owned,
      (select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user) as powers`;
  expect(rights).toEqual({
    role: "passerelle_remuneration",
    own: true,
    create_own: false,
    owned: 0,
    powers: false,
  });
});

test("imports are in the graph, none at first", async () => {
  const answer = await subgraph.execute({ query: "{ importsRemuneration { id etat } }" });
  expect(answer).toEqual({ data: { importsRemuneration: [] } });
});

test("a schema just migrated holds the scales of baremes/stagiaires.json, all of them", async () => {
  const attendus = baremesDuFichier(fichierLivre());
  const lus = await lireBaremes(subgraph.database.sql);
  const parVersion = (a: { version: string }, b: { version: string }) => (a.version < b.version ? -1 : 1);
  const enTexte = (valeur: unknown) => JSON.parse(JSON.stringify(valeur));
  // If this fails, the file changed: write a new migration from it (write-seed.ts).
  expect(enTexte([...lus.baremes].sort(parVersion))).toEqual(enTexte([...attendus.baremes].sort(parVersion)));
  expect(lus.parametres).toHaveLength(attendus.parametres.length);
});

test("baremes(date, territoire): the nation's, Mayotte's own, the old one, none before", async () => {
  await subgraph.execute({ query: "{ baremes { version } }" });
  subgraph.statements();
  const { data, errors } = await subgraph.execute({
    query: `{
      jour: baremes { version debut fin territoire coefficient source baseReglementaire
        lignes { categorie montant minimum maximum certitude article } }
      mayotte: baremes(date: "2023-05-01", territoire: "DEP-976") { version }
      normandie: baremes(date: "2021-02-01", territoire: "REG-28") { version }
      inconnu: baremes(date: "2021-05-01", territoire: "COM-03190") { version publieLe }
      avant: baremes(date: "1999-01-01") { version }
    }`,
  });
  expect(errors).toBeUndefined();
  // Scales read once stay in memory.
  expect(subgraph.statements()).toEqual([]);
  expect(data).toMatchObject({
    jour: [
      { version: "FR-2026-04-01", debut: "2026-04-01", fin: null, territoire: "FR", coefficient: "1.008" },
    ],
    mayotte: [{ version: "DEP-976-2023-04-01" }],
    normandie: [{ version: "REG-28-2020-11-01" }, { version: "FR-2003-01-01" }],
    inconnu: [{ version: "FR-2021-05-01", publieLe: "2021-04-29" }],
    avant: [],
  });
  expect((data as { jour: [{ lignes: unknown[] }] }).jour[0].lignes).toContainEqual({
    categorie: "TRAVAILLEUR_HANDICAPE_SALAIRE",
    montant: null,
    minimum: "775.65",
    maximum: "2188.27",
    certitude: "DERIVE",
    article: "D. 6341-26 et D. 6341-24-3",
  });
});

test.each(["", "976", "DEP", "DEP-", "dep-976", "PAYS-FR", "DEP-976 ", "'; drop table baremes; --", "DEP-é"])(
  "the territory « %s » is refused: the national scale would be read as its own",
  async (territoire) => {
    for (const query of [
      "query ($territoire: ID) { baremes(territoire: $territoire) { version } }",
      "query ($territoire: ID) { simulationRemuneration(profil: { ageEntree: 30, territoire: $territoire }) { regime } }",
    ]) {
      const { errors } = await subgraph.execute({ query, variables: { territoire } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "territoire" });
      expect(errors?.[0]?.message).toContain("DEP-976");
    }
  },
);

test("the territory that a scale says is its own is taken, the nation's too", async () => {
  const { data, errors } = await subgraph.execute({
    query: `{ fr: baremes(territoire: "FR") { territoire } bassin: baremes(territoire: "BAS-DEMO-10") { territoire }
      absent: baremes(territoire: null) { territoire } }`,
  });
  expect(errors).toBeUndefined();
  const national = [{ territoire: "FR" }];
  expect(data).toEqual({ fr: national, bassin: national, absent: national });
});

test("simulationRemuneration answers from the graph, and says what is wrong with a profile", async () => {
  const query = `query ($profil: ProfilRemuneration!) { simulationRemuneration(profil: $profil) {
    regime explication categorie montantMensuel montantMois tempsPlein cotisations baremeVersion
    transport { forfait voyageDebutFin retourPeriodique } trace { regle base entree resultat } reserves } }`;
  const simuler = (profil: object) => subgraph.execute({ query, variables: { profil } });
  const { data, errors } = await simuler({ ageEntree: 22, dateEntree: "2025-09-01", distanceKm: 30 });
  expect(errors).toBeUndefined();
  expect(data?.simulationRemuneration).toMatchObject({
    regime: "RPS",
    categorie: "DE_18_A_25",
    montantMensuel: "561.68",
    montantMois: "561.68",
    transport: { forfait: "FORFAIT", voyageDebutFin: true, retourPeriodique: "INCONNU" },
  });
  const refus = await simuler({});
  expect(refus.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "ageEntree" });
  const avant = await simuler({ ageEntree: 30, dateEntree: "2001-01-01" });
  expect(avant.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "moisPaye" });
});
