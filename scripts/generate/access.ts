import { Supergraph } from "@apollo/federation-internals";
import { isMet } from "@passerelle/gateway/engine/access/requirement";
import { AccessRules } from "@passerelle/gateway/engine/access/rules";
import { type Annotations, readAnnotations } from "@passerelle/gateway/supergraph/annotations";
import { type GraphQLSchema, getNamedType, isNonNullType, isObjectType } from "graphql";
import type { Contract } from "./contracts.ts";

/** A supergraph as its clients see it, with what its fields require. */
interface Seen {
  schema: GraphQLSchema;
  annotations: Annotations;
  rules: AccessRules;
}

/**
 * What is wrong with the access directives and tags of a graph, in words: nothing a contract shows may be refused to
 * all who see it, nothing it hides may be read by them in the whole graph, and what may be refused may be null.
 *
 * So a tag cannot be forgotten beside an access directive, nor an access directive beside a tag.
 */
export function accessMistakes(
  wholeSdl: string,
  contracts: readonly (Contract & { supergraphSdl: string })[],
): string[] {
  const whole = seen(wholeSdl);
  return [
    ...fieldsOf(whole.schema).flatMap(({ type, field, isNonNull, value }) =>
      isNonNull && isGuarded(whole.annotations, type, field, value)
        ? [`${type}.${field} may be refused: it must be nullable.`]
        : [],
    ),
    ...contracts.flatMap((contract) => contractMistakes(whole, contract)),
  ];
}

function contractMistakes(whole: Seen, contract: Contract & { supergraphSdl: string }): string[] {
  const { name, excluded, granted } = contract;
  const part = seen(contract.supergraphSdl);
  const refused = (rules: AccessRules, type: string, field: string): boolean => {
    const requirement = rules.of(type, field);
    return requirement !== undefined && !isMet(requirement, granted);
  };
  return fieldsOf(whole.schema).flatMap(({ type, field }) => {
    const known = part.schema.getType(type);
    if (!isObjectType(known)) return [];
    const isShown = field in known.getFields();
    if (isShown && refused(part.rules, type, field))
      return [
        `${type}.${field} is in the contract ${name}, whose readers are refused it: tag it ${excluded.join(" or ")}.`,
      ];
    if (!isShown && !refused(whole.rules, type, field))
      return [
        `${type}.${field} is not in the contract ${name}, whose readers would not be refused it: it needs an access directive.`,
      ];
    return [];
  });
}

function seen(supergraphSdl: string): Seen {
  const schema = Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
  const annotations = readAnnotations(supergraphSdl);
  return { schema, annotations, rules: new AccessRules(annotations, schema) };
}

/** Has a field, or the type of its value, an access directive? That of its parent refuses the parent. */
const isGuarded = (annotations: Annotations, type: string, field: string, value: string): boolean =>
  ["authenticated", "requiresScopes", "policy"].some(
    (directive) =>
      annotations.onField(type, field, directive).length > 0 ||
      annotations.onType(value, directive).length > 0,
  );

const fieldsOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith("__")
      ? Object.values(type.getFields()).map((field) => ({
          type: type.name,
          field: field.name,
          isNonNull: isNonNullType(field.type),
          value: getNamedType(field.type).name,
        }))
      : [],
  );
