import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

export interface HonestOperation {
  title: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** The examples that the project shows, with the variables that they are shown with. */
export function honestOperations(): HonestOperation[] {
  const folder = join(ROOT, "schema/examples");
  return readdirSync(folder).map((file) => {
    const query = readFileSync(join(folder, file), "utf8");
    const [, variables = "{}"] = /^# variables: (.*)$/m.exec(query) ?? [];
    return {
      title: file.replace(".graphql", ""),
      query,
      variables: JSON.parse(variables) as Record<string, unknown>,
    };
  });
}
