import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";

export interface GeneratedFile {
  path: string;
  content: string;
}

/** Writes the files that differ; returns the paths written. */
export async function writeFiles(files: readonly GeneratedFile[]): Promise<string[]> {
  const written: string[] = [];
  for (const { path, content } of await staleFiles(files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    written.push(path);
  }
  return written;
}

/** The files whose committed content is not what their sources give. */
export async function staleFiles(files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  const committed = await Promise.all(files.map(({ path }) => readFile(path, "utf8").catch(() => undefined)));
  return files.filter(({ content }, index) => committed[index] !== content);
}

export const shown = (root: string, paths: readonly string[]): string =>
  paths.map((path) => `  ${relative(root, path)}`).join("\n");
