import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { readConfig } from "@passerelle/kernel/config";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { buildSchema } from "graphql";
import { readSupergraph } from "../../supergraph/supergraph.ts";
import { usageLines, writtenUsage } from "./report.ts";
import { joinUsages, readUsage, USAGE_CONFIG } from "./usage-file.ts";

const HELP = `Tells who still uses what of the graph.

  npm run usage -- [FILE…] [--supergraph FILE] [--all]

  FILE               usage files, as gateways write them at USAGE_FILE; several are joined (default: USAGE_FILE)
  --supergraph FILE  the graph that says what is deprecated (default: schema/supergraph.graphql)
  --all              everything that was used, not only what is deprecated
  --help             this text
`;

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      supergraph: { type: "string" },
      all: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { USAGE_FILE } = readConfig(USAGE_CONFIG);
  const given = positionals.length ? positionals.map(fromHere) : USAGE_FILE ? [USAGE_FILE] : [];
  if (!given.length)
    throw new OperatorError("Name a usage file, or set USAGE_FILE: npm run usage -- --help.");
  const usages = await Promise.all(
    given.map(async (file) => {
      const usage = await readUsage(file);
      if (!usage) throw new OperatorError(`There is no usage file at ${file} yet.`);
      return usage;
    }),
  );
  const supergraph = values.supergraph
    ? fromHere(values.supergraph)
    : new URL("../../../../schema/supergraph.graphql", import.meta.url).pathname;
  // A supergraph has more than the graph: types of its own, which nobody uses.
  const schema = buildSchema(await readSupergraph(supergraph), { assumeValidSDL: true });
  const joined = joinUsages(usages);
  process.stdout.write(writtenUsage(usageLines(schema, joined, values.all), joined.since));
});
