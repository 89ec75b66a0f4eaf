import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** The examples that the project shows, and the operations of the bench. */
export function honestOperations(): { title: string; query: string }[] {
  return ["schema/examples", "bench/operations"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((file) => ({
      title: file.replace(".graphql", ""),
      query: readFileSync(join(ROOT, folder, file), "utf8"),
    })),
  );
}
