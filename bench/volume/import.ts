import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs, promisify } from "node:util";
import { runCommand } from "@passerelle/kernel/command";
import { feed } from "./feed/feed.ts";
import type { ImportMesure } from "./importing/once.ts";
import { lire } from "./importing/readers.ts";
import { serverProcessor } from "./importing/server.ts";
import { ouvrirServeur } from "./searching/databases.ts";

const exec = promisify(execFile);

/**
 * Imports a generated feed into an empty catalogue, again, again with `--force`, then the feed of the next day while
 * someone searches; prints throughput, peak memory and what the reader felt.
 *
 *   npm run bench:import -- [--megabytes 1000] [--data FOLDER]
 */
runCommand(async () => {
  const { values } = parseArgs({
    options: {
      megabytes: { type: "string", default: "1000" },
      data: { type: "string", default: join(tmpdir(), "passerelle-volume") },
    },
  });
  const server = await ouvrirServeur(values.data);
  const octets = Number(values.megabytes) * 1e6;
  const file = async (name: string, modifieeSur?: number) => {
    const path = join(values.data, `${name}-${values.megabytes}.xml`);
    if (!existsSync(path)) await writeFile(path, feed({ octets, ...(modifieeSur ? { modifieeSur } : {}) }));
    return path;
  };
  try {
    const today = await file("jour");
    const tomorrow = await file("lendemain", 50);
    const { url } = await server.vide("import");
    const once = async (path: string, force = true) => {
      const before = serverProcessor(server.home);
      const { stdout } = await exec(process.execPath, [
        "--max-semi-space-size=16",
        join(import.meta.dirname, "importing/once.ts"),
        url,
        path,
        ...(force ? ["--force"] : []),
      ]);
      const mesure = JSON.parse(stdout) as ImportMesure;
      return {
        ...mesure,
        debit: (await stat(path)).size / 1e6 / mesure.secondes,
        serveur: serverProcessor(server.home) - before,
      };
    };
    const tell = (
      what: string,
      { secondes, misEnAttente, processeur, serveur, debit, rssMax }: Awaited<ReturnType<typeof once>>,
    ) =>
      process.stdout.write(
        `${what}: ${secondes.toFixed(1)} s (staged in ${misEnAttente.toFixed(1)} s, ${processeur.toFixed(1)} s of processor and ${serveur.toFixed(1)} of the server's), ${debit.toFixed(1)} MB/s, peak ${rssMax} MB, load ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
      );
    const first = await once(today);
    tell("first", first);
    const unchanged = await once(today, false);
    tell("unchanged", unchanged);
    const again = await once(today);
    tell("unchanged, --force", again);
    const times = (of: ImportMesure) => (first.secondes / of.secondes).toFixed(2);
    process.stdout.write(`first / unchanged: ${times(unchanged)}, with --force: ${times(again)}\n`);
    let reader = lire(url);
    await wait(20_000);
    const quiet = await reader.stop();
    reader = lire(url);
    const next = await once(tomorrow);
    const during = await reader.stop();
    tell("one formation in 50 changed, while someone searches", next);
    process.stdout.write(
      `search p50/p99 ms: ${quiet.p50.toFixed(1)}/${quiet.p99.toFixed(1)} without (${quiet.recherches}), ${during.p50.toFixed(1)}/${during.p99.toFixed(1)} during (${during.recherches}), ratio of p99 ${(during.p99 / quiet.p99).toFixed(2)}, failures ${quiet.failures + during.failures}\n`,
    );
  } finally {
    await server.stop();
  }
});
