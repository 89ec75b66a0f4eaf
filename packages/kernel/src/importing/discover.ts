import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { OperatorError } from "../errors.ts";
import type { Importer } from "./importer.ts";

const HEAD = 4 * 1024;
const MOST_FILES = 20_000;

export interface Discovery {
  /** Files of each importer that recognises at least one. */
  found: Map<Importer, string[]>;
  /** Files that no importer recognises. */
  unknown: string[];
}

/**
 * Walks a folder and gives each file to the first importer that recognises it.
 *
 * Throws an `OperatorError` when the folder cannot be read.
 */
export async function discover(folder: string, importers: readonly Importer[]): Promise<Discovery> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new OperatorError(`The folder ${folder} cannot be read (${error.code}).`);
    },
  );
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (paths.length > MOST_FILES)
    throw new OperatorError(`${folder} holds ${paths.length} files: name a folder with the files to load.`);
  const found = new Map<Importer, string[]>();
  const unknown: string[] = [];
  for (const path of paths.sort()) {
    const head = await headOf(path);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const importer = importers.find((candidate) => candidate.recognises(name, head));
    if (importer) found.set(importer, [...(found.get(importer) ?? []), path]);
    else unknown.push(path);
  }
  return { found, unknown };
}

/** The first 4 KiB of a file's content, unzipped. */
async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (!path.endsWith(".gz")) return bytes.toString("utf8");
    // A cut archive gives what it holds so far.
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 })
      .toString("utf8")
      .slice(0, HEAD);
  } catch {
    return "";
  } finally {
    await file.close();
  }
}
