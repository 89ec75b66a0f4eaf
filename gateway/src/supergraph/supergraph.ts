import { readFile } from "node:fs/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { parse } from "graphql";

export interface SupergraphSystem {
  /** Name under which it was composed. */
  name: string;
  /** Address written in the supergraph. */
  url: string;
}

/** Reads a supergraph's SDL. Throws an `OperatorError` when the file is missing or is not GraphQL. */
export async function readSupergraph(file: string): Promise<string> {
  const sdl = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`The supergraph ${file} cannot be read (${error.code}).`);
  });
  if (!systemsOf(sdl).length)
    throw new OperatorError(`${file} is not a supergraph: it has no enum join__Graph. Compose it first.`);
  return sdl;
}

/** The subgraphs of a supergraph, from its enum `join__Graph`. Throws an `OperatorError` on invalid SDL. */
export function systemsOf(sdl: string): SupergraphSystem[] {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(sdl);
  } catch (error) {
    throw new OperatorError(`The supergraph is not valid GraphQL: ${(error as Error).message}`);
  }
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== "EnumTypeDefinition" || definition.name.value !== "join__Graph") return [];
    return (definition.values ?? []).flatMap((value) => {
      const args =
        value.directives?.find((directive) => directive.name.value === "join__graph")?.arguments ?? [];
      const text = (name: string) => {
        const found = args.find((argument) => argument.name.value === name)?.value;
        return found?.kind === "StringValue" ? found.value : "";
      };
      return [{ name: text("name"), url: text("url") }];
    });
  });
}
