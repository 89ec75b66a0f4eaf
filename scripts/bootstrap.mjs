#!/usr/bin/env node
/**
 * Runs a script of this project under its pinned Node, after installing what is missing.
 *
 * The only file that the system's own Node (20 or later) executes: plain JavaScript, no dependency.
 * Usage: `node scripts/bootstrap.mjs <script.ts> [args…]` or `--exec <binary of a package> [args…]`.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".passerelle-installed");

installWhatIsMissing();
run(pinnedNode(), process.argv.slice(2));

/** Installs the locked packages when `package-lock.json` is not what the last install saw. */
function installWhatIsMissing() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Installing packages (once, a minute or so)…\n");
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock made where a registry lacks some platform's optional package.
  const args = ["install", "--no-save", "--include=dev", "--include=optional", "--loglevel=error"];
  const [command, list] = npm?.endsWith("js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const done = spawnSync(command, list, { cwd: root, stdio: ["ignore", 2, 2], shell: command === "npm" });
  if (done.status !== 0) {
    process.stderr.write("npm install failed: see its message above. Nothing was started.\n");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** The Node that the lock file pins, else this one if it is recent enough. */
function pinnedNode() {
  const name = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const pinned = join(modules, `node-${name}-${process.arch}`, file);
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  process.stderr.write(
    `No packaged Node for ${process.platform}-${process.arch}, and this one is ${process.version}: install Node 24.\n`,
  );
  process.exit(1);
}

/** Runs the script, or a package's binary, and ends as it ends. */
function run(node, [script, ...rest]) {
  const target =
    script === "--exec" ? [join(modules, ".bin", rest.shift() ?? "")] : [join(root, script ?? "")];
  const flags = ["--max-semi-space-size=16", "--disable-warning=ExperimentalWarning"];
  const child = spawn(node, [...flags, ...target, ...rest], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
      // What was compiled once is read the next time: a third of the time to start.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, ".cache", "node"),
      // Files named on the command line are relative to where the user stood, not to this folder.
      PASSERELLE_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  // A terminal sends SIGINT to the whole group; a supervisor to one process. The child takes several for one.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  // npm and its shell may be ended without a word to us: what they started must not outlive them.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => {
      if (process.ppid !== parent) child.kill("SIGTERM");
    }, 1_000).unref();
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
