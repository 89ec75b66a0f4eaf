import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { SUBGRAPHS } from "./addresses.ts";
import type { GeneratedFile } from "./files.ts";
import { joinSchema } from "./subgraphs.ts";

/**
 * Hints that lose part of the graph in silence: an enum or an input that differs is cut down to what is common.
 */
const REFUSED_HINT = /^INCONSISTENT_(ENUM|INPUT|ARGUMENT|OBJECT|INTERFACE|UNION|DEFAULT|EXECUTABLE)/;

export interface Composed {
  file: GeneratedFile;
  hints: string[];
}

/** Composes the four subgraphs. Throws with every error, or with the hints that we refuse. */
export async function composeSupergraph(root: string): Promise<Composed> {
  const services = await Promise.all(
    SUBGRAPHS.map(async ({ name, url }) => ({ name, url, typeDefs: parse(await joinSchema(root, name)) })),
  );
  const result = composeServices(services);
  if (result.errors?.length)
    throw new Error(
      `The supergraph does not compose:\n${result.errors.map((error) => `  ${error.message}`).join("\n")}`,
    );
  const hints = result.hints?.map((hint) => `${hint.definition.code}: ${hint.message}`) ?? [];
  const refused = hints.filter((hint) => REFUSED_HINT.test(hint));
  if (refused.length)
    throw new Error(`Composition loses part of the graph:\n${refused.map((hint) => `  ${hint}`).join("\n")}`);
  return {
    file: { path: join(root, "schema/supergraph.graphql"), content: `${result.supergraphSdl}\n` },
    hints,
  };
}
