import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readManifest } from "@passerelle/gateway/documents/manifest";
import { joinUsages, readUsage } from "@passerelle/gateway/observe/usage/usage-file";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { type Clients, clientSchema, schemaChanges, writtenChanges } from "./schema/changes.ts";
import { GRAPHS, RELEASED } from "./schema/released.ts";

const HELP = `Compares the graph with the last released one, and fails on a breaking change that is still used.

  npm run schema:check -- [--usage FILE]… [--manifest FILE]… [--days N] [--against FILE --supergraph FILE]

  --usage FILE       usage counted by a gateway (USAGE_FILE); several are joined
  --manifest FILE    documents of clients (apollo-persisted-query-manifest); may be repeated
  --days N           what nobody used for N days is used no more (default: 30)
  --against FILE     a supergraph to compare with, instead of those in schema/released
  --supergraph FILE  the supergraph that is compared with --against (default: schema/supergraph.graphql)
  --help             this text

Without --usage and --manifest, every breaking change fails. npm run schema:release makes the present graph the released one.
`;

const ROOT = join(import.meta.dirname, "..");

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      usage: { type: "string", multiple: true, default: [] },
      manifest: { type: "string", multiple: true, default: [] },
      days: { type: "string", default: "30" },
      against: { type: "string" },
      supergraph: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const days = Number(values.days);
  if (!(days > 0)) throw new OperatorError(`--days takes a number of days, not "${values.days}".`);
  const clients = await readClients(values.usage.map(fromHere), values.manifest.map(fromHere), days);
  const pairs = values.against
    ? [
        [
          fromHere(values.against),
          fromHere(values.supergraph ?? join(ROOT, "schema/supergraph.graphql")),
        ] as const,
      ]
    : GRAPHS.map((name) => [join(ROOT, RELEASED, name), join(ROOT, "schema", name)] as const);
  let broken = 0;
  for (const [released, present] of pairs) {
    const [before, after] = await Promise.all([schemaOf(released), schemaOf(present)]);
    const changes = await schemaChanges(before, after, clients);
    process.stdout.write(`${present} against ${released}\n${writtenChanges(changes)}`);
    broken += changes.filter(({ users }) => users.length).length;
  }
  if (broken) throw new OperatorError(`${broken} breaking changes are still used.`);
});

async function schemaOf(file: string) {
  const sdl = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`${file} cannot be read (${error.code}). npm run schema:release makes it.`);
  });
  try {
    return clientSchema(sdl);
  } catch (error) {
    throw new OperatorError(`${file} is not a supergraph: ${(error as Error).message}`);
  }
}

async function readClients(usages: string[], manifests: string[], days: number): Promise<Clients> {
  const today = new Date().toISOString().slice(0, 10);
  const read = await Promise.all(
    usages.map(async (file) => {
      const usage = await readUsage(file);
      if (!usage) throw new OperatorError(`There is no usage file at ${file}.`);
      return usage;
    }),
  );
  const operations = (await Promise.all(manifests.map(readManifest))).flat();
  const documents = operations.map(({ name, body }) => ({ name, text: body }));
  return {
    days,
    today,
    ...(read.length ? { usage: joinUsages(read) } : {}),
    ...(manifests.length ? { documents } : {}),
  };
}
