import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fileRegistry } from "@passerelle/gateway/access/keys/file-registry";
import { issueKey, rotateKey } from "@passerelle/gateway/access/keys/issue";
import { AUDIENCE, startScriptedIssuer } from "@passerelle/gateway/access/test-issuer";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";
import { Pool } from "undici";
import { residentMiB } from "../process-usage.ts";
import { endAll, type Running, start } from "../processes.ts";
import { loadRegion } from "../stack/data.ts";
import { honestRequests } from "./honest.ts";
import { HOSTILE } from "./hostile.ts";
import { report, Tally } from "./report.ts";
import type { FromServer, ToServer } from "./server.ts";

const HELP = `Loads the whole product for some minutes with mixed traffic, a tenth of it hostile, while supergraphs are
swapped and keys rotate, and tells every honest request that failed and how memory goes. See bench/endurance/README.md.

  npm run bench:endurance -- [options]

  --minutes N       how long (10)
  --connections N   clients at the same time, each of which asks again as soon as it is answered (200)
  --swap N          seconds between two supergraphs (20)
  --rotate N        seconds between two rotations: of the issuer's keys, of the partner's (45)
  --help            this text
`;

/** Seconds for which a partner's former key is still good: longer than a request. */
const OVERLAP = 60;

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "10" },
      connections: { type: "string", default: "200" },
      swap: { type: "string", default: "20" },
      rotate: { type: "string", default: "45" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const number = (name: "minutes" | "connections" | "swap" | "rotate") => {
    const value = Number(values[name]);
    if (!(value > 0)) throw new OperatorError(`--${name} takes a number above 0, not "${values[name]}".`);
    return value;
  };
  const plan = {
    seconds: number("minutes") * 60,
    connections: number("connections"),
    swap: number("swap"),
    rotate: number("rotate"),
  };
  process.stderr.write("Loading the demo region at full size…\n");
  const region = await loadRegion(new Date());
  const folder = mkdtempSync(join(tmpdir(), "passerelle-endurance-"));
  try {
    const failed = await endure(plan, region.adminUrl, folder);
    if (failed) throw new OperatorError(`${failed} honest requests failed.`);
  } finally {
    endAll();
    rmSync(folder, { recursive: true, force: true });
    await region.release();
  }
});

interface Plan {
  seconds: number;
  connections: number;
  swap: number;
  rotate: number;
}

async function endure(plan: Plan, adminUrl: string, folder: string): Promise<number> {
  const issuer = await startScriptedIssuer();
  const keysFile = join(folder, "keys.json");
  const registry = fileRegistry(keysFile);
  let { key, text: partnerKey } = issueKey({ name: "Portail", kind: "secret", contract: "partenaire" });
  await registry.put(key);
  let token = await issuer.token();
  const server = start([join(import.meta.dirname, "server.ts")], {
    ipc: true,
    env: {
      ADMIN_URL: adminUrl,
      PORT: "0",
      LOG_LEVEL: "error",
      KEYS_FILE: keysFile,
      ISSUERS: JSON.stringify({ issuers: [{ issuer: issuer.url, audience: AUDIENCE }] }),
      // Everybody comes from one address here: budgets are counted, and large enough for all.
      RATE_REQUESTS: "1000000000",
      RATE_COST: "1000000000",
    },
  });
  const { url } = await said(server, "ready");
  const tally = new Tally();
  const honest = honestRequests({ token: () => token, partnerKey: () => partnerKey });
  const pool = new Pool(url, { connections: plan.connections, headersTimeout: 30_000, bodyTimeout: 30_000 });
  const started = performance.now();
  const isOver = () => performance.now() - started > plan.seconds * 1_000;

  // Each client goes through both lists at its own place, so that all of them are asked all the time.
  const client = async (index: number) => {
    for (let turn = index; !isOver(); turn++) {
      const isHostile = turn % 10 === 9;
      const list = isHostile ? HOSTILE : honest;
      const at = isHostile ? Math.floor(turn / 10) : turn - Math.floor(turn / 10);
      const made = list[at % list.length]?.();
      if (made) await tally.ask(pool, made, isHostile);
    }
  };
  const every = async (seconds: number, act: (time: number) => Promise<void>) => {
    for (let time = 1; ; time++) {
      await sleep(seconds * 1_000);
      if (isOver()) return;
      await act(time);
    }
  };
  await Promise.all([
    ...Array.from({ length: plan.connections }, (_, index) => client(index * 7)),
    every(plan.swap, async (variant) => {
      const before = performance.now();
      server.child.send({ kind: "swap", variant } satisfies ToServer);
      await said(server, "swapped");
      tally.swaps.push(performance.now() - before);
    }),
    every(plan.rotate, async (time) => {
      // The new key is published with the former one, then signs alone.
      issuer.published = [await issuer.key(`cle-${time}`), ...issuer.published.slice(0, 1)];
      token = await issuer.token();
      const rotated = rotateKey(key, OVERLAP * 1_000);
      ({ key } = rotated);
      await registry.put(key);
      // The gateway knows of it within a second; the partner takes the new one at leisure.
      await sleep(2_000);
      partnerKey = rotated.text;
      tally.rotations++;
    }),
    every(5, async () => {
      tally.memory.push(residentMiB(server.pid));
    }),
  ]);
  await pool.close();
  await server.stop();
  await issuer.close();
  process.stdout.write(report(tally, plan));
  return tally.failed;
}

async function said<Kind extends FromServer["kind"]>(
  { child, said: stderr }: Running,
  kind: Kind,
): Promise<FromServer & { kind: Kind }> {
  const over = new AbortController();
  const ended = once(child, "exit", { signal: over.signal }).then(() => {
    throw new OperatorError(`The product ended: ${stderr()}`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [FromServer];
  over.abort();
  if (message.kind !== kind) throw new OperatorError(`The product said ${JSON.stringify(message)}.`);
  return message as FromServer & { kind: Kind };
}
