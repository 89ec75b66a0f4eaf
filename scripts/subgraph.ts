import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { runSubgraphProcess } from "@passerelle/kernel/process";
import { SUBGRAPHS } from "./generate/addresses.ts";
import { SYSTEMS } from "./stack/systems.ts";

/** `npm run subgraph -- catalogue`: one system alone, over HTTP. */
runCommand(async () => {
  const name = process.argv[2];
  const definition = SYSTEMS.find((system) => system.name === name);
  const address = SUBGRAPHS.find((subgraph) => subgraph.name === name);
  if (!definition || !address)
    throw new OperatorError(
      `npm run subgraph -- <name>, one of: ${SUBGRAPHS.map((subgraph) => subgraph.name).join(", ")}. Needs DATABASE_URL; see docs/configuration.md.`,
    );
  await runSubgraphProcess(definition, Number(new URL(address.url).port));
});
