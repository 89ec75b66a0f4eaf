import { join } from "node:path";
import { pageLheo } from "../../subgraphs/catalogue/importers/lheo/fidelite/page.ts";
import type { GeneratedFile } from "./files.ts";

/** `docs/lheo.md`, from what the importer does with each element of the language. */
export const lheoPage = (root: string): GeneratedFile => ({
  path: join(root, "docs/lheo.md"),
  content: pageLheo(),
});
