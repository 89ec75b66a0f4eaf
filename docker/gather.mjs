#!/usr/bin/env node
/**
 * Copies what one service needs out of the sources: `node docker/gather.mjs <service> <folder>`.
 *
 * Plain JavaScript without dependency: the image runs it before anything is installed. Tests, fixtures, benches and
 * the other services stay out.
 */
import { cpSync, mkdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SUBGRAPHS = ["catalogue", "metiers", "orientation", "remuneration"];

/** Folders and files of each service, from the root of the sources. */
const SERVICES = new Map([
  [
    "gateway",
    [
      "gateway",
      ...["supergraph.graphql", "public.graphql", "partenaire.graphql", "documents.json"].map(
        (file) => `schema/${file}`,
      ),
    ],
  ],
  ...SUBGRAPHS.map((name) => [name, [`subgraphs/${name}`]]),
  // Commands that are run once: demo, importers, exporters, projections.
  ["tools", ["gateway", "subgraphs", "schema", "scripts"]],
]);

const ALWAYS = [
  "package.json",
  "package-lock.json",
  "packages/kernel",
  "docker/serve.mjs",
  "docker/healthcheck.mjs",
];

const [service = "", target] = process.argv.slice(2);
const wanted = SERVICES.get(service);
if (!wanted || !target) {
  process.stderr.write(
    `node docker/gather.mjs <service> <folder>, the service being one of: ${[...SERVICES.keys()].join(", ")}.\n` +
      `Got "${service}": build with --build-arg SERVICE=<service>.\n`,
  );
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const path of [...ALWAYS, ...wanted]) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  cpSync(join(root, path), join(target, path), { recursive: true, filter: isServed });
}

/** Tests and their fixtures are of no use to a service. */
function isServed(source) {
  const name = basename(source);
  return (
    !/\.(test|fixture|bench)\.[a-z]+$/.test(name) &&
    !isOneOf(source, ["node_modules", "fixtures", "oracle", "scenarios"])
  );
}

function isOneOf(source, names) {
  return relative(root, source)
    .split(/[\\/]/)
    .some((part) => names.includes(part));
}
