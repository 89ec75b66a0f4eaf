import {
  createTestDatabase,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from "@passerelle/testing/postgres";
import { remuneration } from "./subgraph.ts";

let database: TestDatabase;
let subgraph: TestSubgraph;

beforeAll(async () => {
  database = await createTestDatabase();
  subgraph = await openTestSubgraph(remuneration, database.adminUrl);
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
