import { join } from "node:path";
import { stringify } from "yaml";
import { SUBGRAPHS } from "./addresses.ts";
import type { GeneratedFile } from "./files.ts";

/** Version of Apollo's composition that `npm run generate` uses, so that `rover supergraph compose` does the same. */
const COMPOSITION = "=2.14.4";

/** `schema/supergraph.yaml`: the subgraphs in the form of Apollo's `rover supergraph compose --config`. */
export function roverConfiguration(root: string): GeneratedFile {
  const subgraphs = Object.fromEntries(
    SUBGRAPHS.map(({ name, url }) => [
      name,
      { routing_url: url, schema: { file: `../subgraphs/${name}/generated/schema.graphql` } },
    ]),
  );
  const content = `# Made by npm run generate, for: rover supergraph compose --config schema/supergraph.yaml
${stringify({ federation_version: COMPOSITION, subgraphs })}`;
  return { path: join(root, "schema/supergraph.yaml"), content };
}
