import { parseArgs } from "node:util";
import { ACCESS_CONFIG, openRegistry } from "@passerelle/gateway/access/config";
import { issueKey, rotateKey } from "@passerelle/gateway/access/keys/issue";
import type { KeyRegistry, PartnerKey } from "@passerelle/gateway/access/keys/partner-key";
import { postgresRegistry } from "@passerelle/gateway/access/keys/postgres-registry";
import { runCommand } from "@passerelle/kernel/command";
import { readConfig } from "@passerelle/kernel/config";
import { OperatorError } from "@passerelle/kernel/errors";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import { readDuration } from "./keys/durations.ts";
import { HELP } from "./keys/help.ts";
import { askedKey, changedKey, OPTIONS } from "./keys/options.ts";
import { detailsOf, tableOf } from "./keys/table.ts";
import { openStackDatabase } from "./stack/database.ts";

/** The commands that take the id of a key. */
const OF_ONE_KEY = ["show", "change", "rotate", "revoke"];
const OF_NO_KEY = ["create", "list", "address"];

runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [command, id, ...rest] = positionals;
  if (values.help || !command) return void process.stdout.write(HELP);
  if (![...OF_ONE_KEY, ...OF_NO_KEY].includes(command))
    throw new OperatorError(`"${command}" is not one of: ${[...OF_NO_KEY, ...OF_ONE_KEY].join(", ")}.`);
  if (rest.length || (id && !OF_ONE_KEY.includes(command)))
    throw new OperatorError(`"${rest[0] ?? id}" is one word too many: put what has blanks between quotes.`);
  if (command === "address")
    return withDatabase(async (url) => void process.stdout.write(`GATEWAY_DATABASE_URL=${url}\n`));
  const now = new Date();
  // Before any database is started: a wrong option should not wait for it.
  const made = command === "create" ? issueKey(askedKey(values, now), now) : undefined;
  const overlap = readDuration("--overlap", values.overlap ?? "24h");

  await withRegistry(async (registry) => {
    if (made) {
      await registry.put(made.key);
      return shown(made);
    }
    if (command === "list") return console.table(tableOf(await registry.list(), now));
    const key = await find(registry, id);
    if (command === "show") return void process.stdout.write(`${detailsOf(key, now)}\n`);
    if (key.revoked) throw new OperatorError(`The key ${key.id} is revoked: make another.`);
    if (command === "rotate") {
      const rotated = rotateKey(key, overlap, now);
      await registry.put(rotated.key);
      return shown(rotated);
    }
    const changed = command === "revoke" ? { ...key, revoked: now } : changedKey(key, values, now);
    await registry.put(changed);
    process.stdout.write(`${detailsOf(changed, now)}\n`);
  });
});

/** Shows the text of a key, the only time that it is. */
function shown({ key, text }: { key: PartnerKey; text: string }): void {
  process.stdout.write(
    `${detailsOf(key, new Date())}\n\n${text}\n\nThis text is not kept: it will not be shown again.\n`,
  );
}

async function find(registry: KeyRegistry, id: string | undefined): Promise<PartnerKey> {
  if (!id) throw new OperatorError("Say which key, by its id: npm run keys -- list.");
  const key = (await registry.list()).find((one) => one.id === id);
  if (!key) throw new OperatorError(`No key has the id "${id}": npm run keys -- list.`);
  return key;
}

/** Opens what keeps the keys: as the gateway does, or else the database of the whole stack. */
async function withRegistry(work: (registry: KeyRegistry) => Promise<void>): Promise<void> {
  const use = (registry: KeyRegistry) => work(registry).finally(() => registry.close());
  const own = openRegistry(readConfig(ACCESS_CONFIG));
  return own ? use(own) : withDatabase((url) => use(postgresRegistry(url)));
}

/** Gives the connection of the gateway's role to the database of the whole stack, brought up to date. */
async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const database = await openStackDatabase({ owner: false, only: "gateway" });
  try {
    await work(serviceUrl(database.adminUrl, "gateway"));
  } finally {
    await database.release();
  }
}
