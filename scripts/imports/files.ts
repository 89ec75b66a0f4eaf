import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** All files of a folder, as sorted paths relative to it, with `/` between folders. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
