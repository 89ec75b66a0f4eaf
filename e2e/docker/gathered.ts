import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * The folder `/app` of a service's image, apart from its packages: gathered by the command of the Dockerfile, with
 * the packages of this checkout linked in, and those of the project linked as npm links workspaces.
 */
export async function gathered(service: string): Promise<string> {
  const app = await mkdtemp(join(tmpdir(), `image-${service}-`));
  const done = spawnSync(process.execPath, ["docker/gather.mjs", service, app], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stderr);
  const modules = join(app, "node_modules");
  await mkdir(join(modules, "@passerelle"), { recursive: true });
  for (const name of await readdir(join(ROOT, "node_modules")))
    if (name !== "@passerelle") await symlink(join(ROOT, "node_modules", name), join(modules, name));
  for (const [name, path] of await workspaces(app)) await symlink(path, join(modules, "@passerelle", name));
  return app;
}

async function workspaces(app: string): Promise<[name: string, path: string][]> {
  const found: [string, string][] = [];
  for (const folder of ["packages", "subgraphs"])
    for (const name of await readdir(join(app, folder)).catch(() => []))
      found.push([name, join(app, folder, name)]);
  if ((await readdir(app)).includes("gateway")) found.push(["gateway", join(app, "gateway")]);
  return found;
}
