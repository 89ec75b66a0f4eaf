import { OperatorError } from "@passerelle/kernel/errors";
import type { SupergraphSystem } from "./supergraph.ts";

/**
 * Systems of a supergraph at the addresses that the command line, else the environment, else the supergraph says.
 *
 * The variable of the system `offre-2` is `OFFRE_2_URL`; without a path of its own it keeps the supergraph's.
 * Throws an `OperatorError` on an address that is none, or on a name that the supergraph does not have.
 */
export function addressed(
  systems: readonly SupergraphSystem[],
  env: Readonly<Record<string, string | undefined>>,
  given: ReadonlyMap<string, string>,
): SupergraphSystem[] {
  const names = systems.map(({ name }) => name);
  for (const name of given.keys())
    if (!names.includes(name))
      throw new OperatorError(`--subgraph: the supergraph has no "${name}". It has: ${names.join(", ")}.`);
  return systems.map(({ name, url }) => {
    const variable = `${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_URL`;
    const fromEnvironment = env[variable];
    if (fromEnvironment && !URL.canParse(fromEnvironment))
      throw new OperatorError(
        `${variable} is not an address such as http://127.0.0.1:4001; got "${fromEnvironment}".`,
      );
    const chosen = given.get(name) ?? (fromEnvironment && withPath(fromEnvironment, url));
    return { name, url: chosen || url };
  });
}

function withPath(address: string, like: string): string {
  const url = new URL(address);
  if (url.pathname === "/" && URL.canParse(like)) url.pathname = new URL(like).pathname;
  return url.href;
}
