import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "peers");
const stamp = join(folder, "node_modules/.passerelle-installed");

/** Installs the other gateways when their lock is not what the last install saw; never part of the root's install. */
export function installPeers(): void {
  const wanted = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Installing the other gateways in bench/peers (once, a minute or so, some 700 MB)…\n");
  const args = ["install", "--no-save", "--prefix", folder, "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const [command, list] = npm?.endsWith("js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const done = spawnSync(command, list, { cwd: folder, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) throw new Error("npm install failed in bench/peers: see its message above.");
  writeFileSync(stamp, wanted);
}

/** Versions of the peers, as their lock pins them. */
export function peerVersions(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies;
}
