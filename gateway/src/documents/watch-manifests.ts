import { unwatchFile, watchFile } from "node:fs";
import type { Logger } from "@passerelle/kernel/logger";

export interface WatchManifestsOptions {
  files: readonly string[];
  /** Reads them all again; throws when one is refused. */
  onChange(): Promise<void>;
  log: Logger;
  /** Milliseconds between two looks at the files. */
  interval?: number;
}

/**
 * Follows manifests of trusted documents: each change is taken, or refused with its reason in the log and those of
 * before kept. Returns how to stop.
 */
export function watchManifests({
  files,
  onChange,
  log,
  interval = 1_000,
}: WatchManifestsOptions): () => void {
  const changed = () =>
    void onChange().catch((error: Error) =>
      log.error({ files, reason: error.message }, "trusted documents refused: those of before are kept"),
    );
  for (const file of files) watchFile(file, { interval, persistent: false }, changed);
  return () => {
    for (const file of files) unwatchFile(file, changed);
  };
}
