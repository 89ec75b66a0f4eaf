import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { createLogger } from "@passerelle/kernel/logger";
import { openStackDatabase } from "./stack/database.ts";
import { openStack } from "./stack/stack.ts";

const HELP = `The copies that a system keeps of facts owned by another.

  npm run projection -- status                     how far each copy is, and how late
  npm run projection -- rebuild <system> <subject> empties a copy and reads everything again
                                                   (as: rebuild catalogue orientation.communes)
`;

runCommand(async () => {
  const [command, system, sujet] = process.argv.slice(2);
  if (command !== "status" && command !== "rebuild") {
    process.stdout.write(HELP);
    return;
  }
  const database = await openStackDatabase({ owner: false });
  const stack = openStack({
    adminUrl: database.adminUrl,
    log: createLogger({ level: "warn", name: "projection" }),
  });
  try {
    if (command === "rebuild") {
      const subgraph = stack.subgraphs.find(({ name }) => name === system);
      const projection = subgraph?.projections.find((candidate) => candidate.sujet === sujet);
      if (!projection)
        throw new OperatorError(`${system ?? "?"} keeps no copy of ${sujet ?? "?"}: see \`status\`.`);
      await projection.rebuild();
      process.stdout.write(`${sujet} was read again into ${system}.\n`);
      return;
    }
    console.table(
      await Promise.all(stack.subgraphs.flatMap(({ projections }) => projections.map((one) => one.status()))),
    );
  } finally {
    await stack.close();
    await database.release();
  }
});
