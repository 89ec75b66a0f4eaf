import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "@passerelle/kernel/postgres/free-port";
import { newSigningKey } from "@passerelle/kernel/signing/keys";
import { request } from "undici";
import { PATIENT } from "./patience.ts";

/** What a failed test leaves running ends with its file. */
const alive = new Set<Running>();
afterAll(async () => {
  await Promise.all([...alive].map((running) => running.stop()));
});

const ROOT = join(import.meta.dirname, "../..");

export interface Running {
  process: ChildProcess;
  /** All that it wrote so far. */
  output(): string;
  /** Resolves with the first match of `pattern` in what it writes; rejects if it ends before. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for its own end; returns the exit code. */
  ends(): Promise<number | null>;
  /** Sends a signal and waits for the end; returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a script of the project as its npm command does; `cwd` is another copy of the project. */
export function run(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  cwd: string = ROOT,
): Running {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args], {
    cwd,
    // NODE_OPTIONS is Jest's own.
    env: { ...process.env, NODE_OPTIONS: "", ...PATIENT, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (text += chunk));
  // Not "exit": what it wrote last may still be on its way.
  let isOver = false;
  const ended = once(child, "close").then(() => {
    isOver = true;
  });
  const running: Running = {
    process: child,
    output: () => text,
    async says(pattern) {
      for (;;) {
        const match = text.match(pattern);
        if (match) return match;
        if (isOver) throw new Error(`${script} ended before it said ${pattern}:\n${text}`);
        await Promise.race([once(child.stdout ?? child, "data"), once(child.stderr ?? child, "data"), ended]);
      }
    },
    async ends() {
      await ended;
      return child.exitCode;
    },
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
  alive.add(running);
  void ended.then(() => alive.delete(running));
  return running;
}

export interface FiveProcesses {
  url: string;
  /** Base address of each subgraph, by its name. */
  addresses: Record<string, string>;
  subgraphs: Record<string, Running>;
  /** Starts again a subgraph that was stopped, at the same address. */
  restart(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Four subgraphs and a gateway, each a process of its own behind HTTP, on a database already loaded. */
export async function startFiveProcesses(
  adminUrl: string,
  env: Record<string, string> = {},
): Promise<FiveProcesses> {
  const names = ["catalogue", "remuneration", "metiers", "orientation"];
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const base = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const addresses = Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_URL`, base(name)]));
  const keys = newSigningKey("e2e");
  const gatewayPort = String(await freePort());
  const start = (name: string) =>
    run("scripts/subgraph.ts", [name], {
      ...env,
      ...addresses,
      DATABASE_URL: adminUrl,
      SIGNING_KEYS: keys,
      GATEWAY_URLS: `http://127.0.0.1:${gatewayPort}`,
      PORT: String(ports.get(name)),
      LOG_LEVEL: "warn",
    });
  const subgraphs = Object.fromEntries(names.map((name) => [name, start(name)]));
  await Promise.all(names.map((name) => ready(base(name), subgraphs[name])));
  // The addresses reach the gateway as README says: by the environment.
  const gateway = run("gateway/src/cli.ts", ["--port", gatewayPort], {
    ...env,
    ...addresses,
    SIGNING_KEYS: keys,
    LOG_LEVEL: "warn",
  });
  const [, url = ""] = await gateway.says(/Graph at (http:\S+)\/graphql/);
  return {
    url,
    addresses: Object.fromEntries(names.map((name) => [name, base(name)])),
    subgraphs,
    async restart(name) {
      subgraphs[name] = start(name);
      await ready(base(name), subgraphs[name]);
    },
    async close() {
      await gateway.stop();
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
    },
  };
}

/** Resolves when the subgraph says that it can serve. */
export async function ready(base: string, running: Running | undefined): Promise<void> {
  for (;;) {
    const answer = await request(`${base}/readyz`).catch(() => undefined);
    await answer?.body.dump();
    if (answer?.statusCode === 200) return;
    if (running && running.process.exitCode !== null)
      throw new Error(`a subgraph did not start:\n${running.output()}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}
