import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { request } from "undici";
import { freePort, type Running, start } from "../processes.ts";

/** Who is measured. */
export type ContestantName = "ours" | "limit";

export interface Started {
  name: ContestantName;
  running: Running;
  url: string;
}

const SCRIPTS: Record<ContestantName, string> = {
  ours: new URL("passerelle.ts", import.meta.url).pathname,
  limit: new URL("limit/main.ts", import.meta.url).pathname,
};

const PATIENCE = 60_000;

/** Starts a contestant on a loaded database, at an instant, and waits until it listens. */
export async function startContestant(
  name: ContestantName,
  on: { adminUrl: string; now: Date; nodeOptions?: readonly string[] },
): Promise<Started> {
  const port = await freePort();
  const running = start([
    ...(on.nodeOptions ?? []),
    SCRIPTS[name],
    String(port),
    on.adminUrl,
    on.now.toISOString(),
  ]);
  const url = `http://127.0.0.1:${port}/graphql`;
  const from = performance.now();
  while (performance.now() - from < PATIENCE && running.child.exitCode === null) {
    try {
      const { body } = await request(url, { method: "POST" });
      await body.dump();
      return { name, running, url };
    } catch {
      await pause(50);
    }
  }
  await running.stop();
  throw new OperatorError(`${name} did not start:\n${running.said()}`);
}
