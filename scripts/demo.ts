import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { createLogger } from "@passerelle/kernel/logger";
import { openStackDatabase } from "./stack/database.ts";
import { loadData } from "./stack/load.ts";
import { terminalProgress } from "./stack/progress.ts";
import { openStack } from "./stack/stack.ts";

const HELP = `Prepares a database without serving it: migrations, official territories and pay scales, demo region.

  npm run demo -- [--full]

  --full  25 000 sessions instead of 2 000
Only systems that have no data get the demo. DATABASE_URL or DATA_DIR says where: docs/configuration.md.
`;

runCommand(async () => {
  const { values } = parseArgs({
    options: { full: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const log = createLogger({ level: "warn", name: "demo" });
  const database = await openStackDatabase({ owner: false });
  const stack = openStack({ adminUrl: database.adminUrl, log });
  try {
    await loadData({
      adminUrl: database.adminUrl,
      stack,
      log,
      progress: terminalProgress(),
      today: new Date(),
      size: values.full ? "full" : "quick",
    });
  } finally {
    await stack.close();
    await database.release();
  }
});
