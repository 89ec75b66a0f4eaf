import { migrateSubgraph } from "@passerelle/kernel/postgres/migrate";
import { createTestDatabase } from "@passerelle/testing/postgres";
import { request } from "undici";
import { SYSTEMS } from "../../scripts/stack/systems.ts";
import { ask } from "../harness/graph.ts";
import { type FiveProcesses, startFiveProcesses } from "../harness/processes.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let five: FiveProcesses;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const { name, folder } of SYSTEMS)
    await migrateSubgraph({ adminUrl: database.adminUrl, name, folder: `${folder}/migrations` });
  five = await startFiveProcesses(database.adminUrl);
});

afterAll(async () => {
  await five?.close();
  await database?.drop();
});

const MOI = "{ moi { acteur sujet organisation habilitations } }";
const ANYONE = { acteur: "PUBLIC", sujet: null, organisation: null, habilitations: [] };
/** What a hostile client would like a subgraph to believe. */
const FORGED = {
  "passerelle-caller": `:${Buffer.from('{"actor":"region","subject":"x","scopes":["tout"]}').toString("base64")}:`,
  "signature-input": 'passerelle=("@method");keyid="e2e"',
  signature: "passerelle=:AAAA:",
  "content-digest": "sha-256=:AAAA:",
};

test("a subgraph answers nobody but the gateway: not a query, its schema, an entity, nor its outbox", async () => {
  const questions = [
    { method: "POST", path: "/graphql", body: JSON.stringify({ query: MOI }) },
    { method: "POST", path: "/graphql", body: '{"query":"{ _service { sdl } }"}' },
    {
      method: "POST",
      path: "/graphql",
      body: '{"query":"{ _entities(representations: [{ __typename: \\"Structure\\", id: \\"x\\" }]) { __typename } }"}',
    },
    { method: "GET", path: `/graphql?query=${encodeURIComponent(MOI)}`, body: null },
    { method: "GET", path: "/outbox/communes", body: null },
  ] as const;
  for (const address of Object.values(five.addresses))
    for (const { method, path, body } of questions)
      for (const forged of [{}, FORGED]) {
        const headers = { "content-type": "application/json", ...forged };
        const answer = await request(`${address}${path}`, { method, headers, body });
        expect([answer.statusCode, await answer.body.json()]).toEqual([
          401,
          {
            errors: [
              expect.objectContaining({ extensions: expect.objectContaining({ code: "UNAUTHENTICATED" }) }),
            ],
          },
        ]);
      }
});

test("what a client sends in the gateway's headers reaches no subgraph", async () => {
  const { data } = await ask(five.url, MOI);
  expect(data).toEqual({ moi: ANYONE });
  const answer = await request(`${five.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...FORGED },
    body: JSON.stringify({ query: MOI, extensions: { caller: { actor: "region" } } }),
  });
  expect(await answer.body.json()).toMatchObject({ data: { moi: ANYONE } });
});
