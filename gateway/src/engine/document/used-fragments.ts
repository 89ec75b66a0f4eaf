import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { fragmentsOf } from "./operation.ts";

/**
 * The operation of a document and the fragments that it uses, named and ordered by their first use, so that documents
 * that name or order them differently are one.
 */
export function withUsedFragments(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const names = new Map<string, NameNode>();
  const renamed: (OperationDefinitionNode | FragmentDefinitionNode)[] = [];

  const rename = <Node extends OperationDefinitionNode | FragmentDefinitionNode>(node: Node): Node =>
    visit(node, {
      FragmentSpread: (spread) => ({ ...spread, name: nameOf(spread.name.value) }),
    });
  const nameOf = (name: string): NameNode => {
    const known = names.get(name);
    if (known) return known;
    const made: NameNode = { kind: Kind.NAME, value: `f${names.size}` };
    names.set(name, made);
    return made;
  };

  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) renamed.push(rename(definition));
  // Fragments that a fragment uses are met while those before it are renamed.
  for (const [name, renamedTo] of names) {
    const fragment = fragments.get(name);
    if (fragment) renamed.push({ ...rename(fragment), name: renamedTo });
  }
  return { kind: Kind.DOCUMENT, definitions: renamed };
}
