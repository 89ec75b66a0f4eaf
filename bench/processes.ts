import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

/**
 * Node's flags for every process of the bench: those with which `scripts/bootstrap.mjs` runs ours.
 *
 * The same for all, so that a ratio tells of the software and not of a flag.
 */
const FLAGS = ["--max-semi-space-size=16", "--disable-warning=ExperimentalWarning"];

/** Milliseconds given to a process to end by itself. */
const GRACE = 3_000;

/** Characters kept of what a process says on stderr. */
const TAIL = 4_000;

const running = new Set<ChildProcess>();

export interface Running {
  pid: number;
  child: ChildProcess;
  /** End of what it said on stderr. */
  said(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a Node process of the bench; it is ended with the bench, however the bench ends. */
export function start(
  args: string[],
  options: { env?: Record<string, string>; ipc?: boolean } = {},
): Running {
  const child = spawn(process.execPath, [...FLAGS, ...args], {
    stdio: ["ignore", "ignore", "pipe", ...(options.ipc ? ["ipc" as const] : [])],
    env: {
      ...process.env,
      NODE_ENV: "production",
      // As bootstrap.mjs sets it, for every contestant.
      NODE_COMPILE_CACHE: join(import.meta.dirname, "../node_modules/.cache/node"),
      ...options.env,
    },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let tail = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    tail = (tail + text).slice(-TAIL);
  });
  return {
    pid: child.pid as number,
    child,
    said: () => tail,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), GRACE);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Ends what still runs, at once; for every way in which the bench may end. */
export function endAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

process.on("exit", endAll);
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.on(signal, () => process.exit(code));

/** A port that nothing listens on, on the loopback. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("no port was given");
  return address.port;
}
