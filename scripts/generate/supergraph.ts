import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { accessMistakes } from "./access.ts";
import { SUBGRAPHS } from "./addresses.ts";
import { composeContract } from "./compose-contract.ts";
import { CONTRACTS } from "./contracts.ts";
import type { GeneratedFile } from "./files.ts";
import { joinSchema } from "./subgraphs.ts";

/**
 * Hints that lose part of the graph in silence: an enum or an input that differs is cut down to what is common.
 */
const REFUSED_HINT = /^INCONSISTENT_(ENUM|INPUT|ARGUMENT|OBJECT|INTERFACE|UNION|DEFAULT|EXECUTABLE)/;

export interface Composed {
  /** The whole graph, and its contracts. */
  files: GeneratedFile[];
  hints: string[];
}

/**
 * Composes the four subgraphs, whole and by contract. Throws with every error, with the hints that we refuse, or with
 * what is wrong in access directives and tags.
 */
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
  const supergraphSdl = result.supergraphSdl ?? "";
  const contracts = CONTRACTS.map((contract) => ({
    ...contract,
    supergraphSdl: composeContract(services, contract),
  }));
  const mistakes = accessMistakes(supergraphSdl, contracts);
  if (mistakes.length)
    throw new Error(`Access is not as it should be:\n${mistakes.map((one) => `  ${one}`).join("\n")}`);
  const file = (name: string, sdl: string) => ({
    path: join(root, `schema/${name}.graphql`),
    content: `${sdl}\n`,
  });
  return {
    files: [
      file("supergraph", supergraphSdl),
      ...contracts.map(({ name, supergraphSdl: part }) => file(name, part)),
    ],
    hints,
  };
}
