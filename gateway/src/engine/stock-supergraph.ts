import { OperatorError } from "@passerelle/kernel/errors";
import { type DirectiveNode, Kind, parse, print, visit } from "graphql";

/** Features of a supergraph that stock Apollo Gateway knows; it refuses to serve one that has any other. */
const KNOWN = new Set(["link", "join", "tag", "inaccessible"]);

/**
 * The supergraph that stock is given: without the features it refuses (access, cost, cache tags), none of which changes
 * what an operation answers once it is let in. The same text when there is nothing to take out.
 *
 * Throws an `OperatorError` on contexts, which do change it and which stock cannot serve.
 */
export function stockSupergraph(supergraphSdl: string): string {
  const document = parse(supergraphSdl);
  const refused = new Set<string>();
  const isRefused = (name: string) =>
    refused.has(name) || [...refused].some((feature) => name.startsWith(`${feature}__`));

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      const feature = featureOf(directive);
      if (!feature || KNOWN.has(feature.name)) continue;
      if (feature.name === "context" && supergraphSdl.includes("contextArguments:"))
        throw new OperatorError("Stock Apollo Gateway does not serve @context: leave ENGINE as it is.");
      for (const name of [feature.as, ...feature.imports]) refused.add(name);
    }
  }
  if (!refused.size) return supergraphSdl;
  return print(
    visit(document, {
      Directive(directive) {
        const feature = directive.name.value === "link" ? featureOf(directive) : undefined;
        return isRefused(directive.name.value) || (feature && !KNOWN.has(feature.name)) ? null : undefined;
      },
      DirectiveDefinition: ({ name }) => (isRefused(name.value) ? null : undefined),
      ScalarTypeDefinition: ({ name }) => (isRefused(name.value) ? null : undefined),
    }),
  );
}

/** What a `@link` of the schema brings: `https://specs.apollo.dev/NAME/vX.Y`, under another name if `as` says so. */
function featureOf(directive: DirectiveNode): { name: string; as: string; imports: string[] } | undefined {
  if (directive.name.value !== "link") return undefined;
  const value = (name: string) => directive.arguments?.find((one) => one.name.value === name)?.value;
  const [url, as, imported] = [value("url"), value("as"), value("import")];
  const name = url?.kind === Kind.STRING ? /\/([^/]+)\/v\d+\.\d+$/.exec(url.value)?.[1] : undefined;
  if (!name) return undefined;
  const imports = imported?.kind === Kind.LIST ? imported.values : [];
  return {
    name,
    as: as?.kind === Kind.STRING ? as.value : name,
    imports: imports.flatMap((one) => (one.kind === Kind.STRING ? [one.value.replace(/^@/, "")] : [])),
  };
}
