import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { readConfig } from "@passerelle/kernel/config";
import { OperatorError } from "@passerelle/kernel/errors";
import { z } from "zod";
import { ACCOUNTS } from "./issuer/accounts.ts";
import { askToken } from "./issuer/ask-token.ts";
import { issuerFile } from "./issuer/where.ts";

const DATA = { DATA_DIR: z.string().default(".data") };

const HELP = `Prints an access token of one of the demo's accounts, from the issuer that \`npm start\` runs on this machine.

  npm run -s token -- ACCOUNT [--issuer URL]

Accounts:
${ACCOUNTS.map(({ id, libelle }) => `  ${id.padEnd(18)} ${libelle}`).join("\n")}

  --issuer URL   address of the issuer (default: the one that was started last on DATA_DIR)
  --help         this text

  curl -s http://127.0.0.1:4000/graphql -H "authorization: Bearer $(npm run -s token -- conseiller)" \\
    -H 'content-type: application/json' -d '{"query": "{ moi { acteur } }"}'
`;

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { issuer: { type: "string" }, help: { type: "boolean" } },
  });
  const [name] = positionals;
  if (values.help || !name) return void process.stdout.write(HELP);
  const issuer =
    values.issuer ?? (await readFile(issuerFile(readConfig(DATA).DATA_DIR), "utf8").catch(() => undefined));
  if (!issuer)
    throw new OperatorError(
      "No issuer of the demo runs on this DATA_DIR: run `npm start`, or give --issuer URL.",
    );
  process.stdout.write(`${await askToken(issuer.trim(), name)}\n`);
});
