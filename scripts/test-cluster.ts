import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "@passerelle/kernel/command";
import { OperatorError } from "@passerelle/kernel/errors";

/**
 * `npm run test:cluster`: the tests that need a Redis, `*.cluster.test.ts`, with the one at `REDIS_URL`, or one that is
 * started for them from the `redis-server` of this machine.
 */
runCommand(async () => {
  if (process.env.REDIS_URL) {
    process.exitCode = runTests(process.env.REDIS_URL);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "passerelle-redis-"));
  const port = await freePort();
  const redis = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    await started(redis);
    process.exitCode = runTests(`redis://127.0.0.1:${port}`);
  } finally {
    redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

function runTests(redisUrl: string): number {
  const done = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", "--runInBand", ...process.argv.slice(2)],
    {
      stdio: "inherit",
      env: {
        ...process.env,
        REDIS_URL: redisUrl,
        PASSERELLE_CLUSTER_TESTS: "1",
        NODE_OPTIONS: "--experimental-vm-modules --disable-warning=ExperimentalWarning",
      },
    },
  );
  return done.status ?? 1;
}

/** Waits until Redis listens. Throws an `OperatorError` when there is none. */
function started(redis: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    redis.on("error", () =>
      reject(
        new OperatorError(
          "These tests need a Redis: install redis-server (apt-get install redis-server), or give REDIS_URL.",
        ),
      ),
    );
    redis.on("exit", (code) => reject(new OperatorError(`redis-server ended at once (${code}).`)));
    let said = "";
    redis.stdout?.on("data", (bytes) => {
      said += String(bytes);
      if (said.includes("Ready to accept connections")) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (!address || typeof address === "string") throw new Error("no port is free");
  return address.port;
}
