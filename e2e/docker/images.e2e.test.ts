import { rm } from "node:fs/promises";
import { freePort } from "@passerelle/kernel/postgres/free-port";
import { newSigningKey } from "@passerelle/kernel/signing/keys";
import { createTestDatabase } from "@passerelle/testing/postgres";
import { SYSTEMS } from "../../scripts/stack/systems.ts";
import { ask } from "../harness/graph.ts";
import { type Running, ready, run } from "../harness/processes.ts";
import { gathered } from "./gathered.ts";

/** Each service as its image holds it and starts it; what Docker itself does is not run here. */
const names = SYSTEMS.map(({ name }) => name);
const folders = new Map<string, string>();
const services = new Map<string, Running>();
const ports = new Map<string, number>();
let database: Awaited<ReturnType<typeof createTestDatabase>>;

const start = (service: string, env: Record<string, string> = {}) => {
  const running = run(
    "docker/serve.mjs",
    [],
    { ...env, SERVICE: service, PORT: String(ports.get(service)), LOG_LEVEL: "warn" },
    folders.get(service),
  );
  services.set(service, running);
  return running;
};
const address = (service: string) => `http://127.0.0.1:${ports.get(service)}`;
const check = (service: string) =>
  run("docker/healthcheck.mjs", [], { PORT: String(ports.get(service)) }, folders.get(service)).ends();

beforeAll(async () => {
  database = await createTestDatabase();
  for (const service of [...names, "gateway", "tools"]) {
    folders.set(service, await gathered(service));
    ports.set(service, await freePort());
  }
});

afterAll(async () => {
  for (const service of services.values()) await service.stop();
  for (const folder of folders.values()) await rm(folder, { recursive: true, force: true });
  await database?.drop();
});

test("what an image holds serves the graph, says that it is healthy, and ends at once when told", async () => {
  const addresses = Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_URL`, address(name)]));
  const shared = { ...addresses, SIGNING_KEYS: newSigningKey("images") };
  const env = { ...shared, DATABASE_URL: database.adminUrl, CURSOR_SECRET: "seize-lettres-au-moins" };
  expect(await check("gateway")).toBe(1);
  for (const name of names) start(name, env);
  for (const name of names) await ready(address(name), services.get(name));
  await ready(address("gateway"), start("gateway", shared));
  const { data, errors } = await ask(
    address("gateway"),
    '{ metiers { totalCount } formations { totalCount } territoires { totalCount } baremes(date: "2026-01-01") { version } }',
  );
  expect(errors ?? []).toEqual([]);
  expect(data).toMatchObject({ metiers: { totalCount: 0 }, formations: { totalCount: 0 } });
  for (const service of [...names, "gateway"]) expect(await check(service)).toBe(0);
  for (const service of services.values()) expect(await service.stop()).toBe(0);
});

test("the image of tools runs the commands of the README", async () => {
  const importer = run("scripts/importer.ts", ["--help"], {}, folders.get("tools"));
  expect(await importer.ends()).toBe(0);
  expect(importer.output()).toContain("lheo");
});

test("a service that there is not is refused with those that there are", async () => {
  await expect(gathered("offre")).rejects.toThrow(
    "gateway, catalogue, metiers, orientation, remuneration, tools",
  );
});
