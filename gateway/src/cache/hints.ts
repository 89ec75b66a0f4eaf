import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
} from "graphql";
import type { Annotations } from "../supergraph/annotations.ts";

/** What a supergraph says, by `@cacheHint`, of how long what is read of it stays true and for whom it is. */
export interface CacheHints {
  /** Seconds that a field of one type may be kept by its own word. */
  ofField(type: string, field: string): number | undefined;
  /**
   * Seconds that an object of a type may be kept: by the word of its type, `inherited` when it is part of what it was
   * found in, and 0 when it is an entity of which nothing is said.
   */
  ofType(type: GraphQLCompositeType, inherited: number): number;
  /** Seconds by the word of the type alone. */
  said(type: string): number | undefined;
  /** Is what a field gives for the caller alone, by a hint or since access to it is restricted? */
  isPrivate(type: string, field: string, returned: string): boolean;
}

const ACCESS = ["authenticated", "requiresScopes", "policy"];

/** Reads the hints of a supergraph; undefined when it has none, so that nothing of it is kept. */
export function cacheHints(annotations: Annotations, schema: GraphQLSchema): CacheHints | undefined {
  if (!annotations.has("cacheHint")) return undefined;
  const secondsOf = (applications: readonly Readonly<Record<string, unknown>>[]): number | undefined => {
    const ages = applications.flatMap(({ maxAge }) =>
      typeof maxAge === "number" ? [Math.max(maxAge, 0)] : [],
    );
    return ages.length ? Math.min(...ages) : undefined;
  };
  const said = (type: string) => secondsOf(annotations.onType(type, "cacheHint"));
  const isEntity = (type: string) =>
    annotations.onType(type, "join__type").some(({ key }) => key !== undefined);
  const ofObject = (type: GraphQLObjectType, inherited: number): number =>
    said(type.name) ?? (isEntity(type.name) ? 0 : inherited);
  const isRestricted = (type: string) =>
    ACCESS.some((directive) => annotations.onType(type, directive).length > 0) ||
    annotations.onType(type, "cacheHint").some(({ prive }) => prive === true);
  return {
    said,
    ofField: (type, field) => secondsOf(annotations.onField(type, field, "cacheHint")),
    ofType(type, inherited) {
      const own = said(type.name);
      if (own !== undefined) return own;
      if (!isAbstractType(type)) return ofObject(type, inherited);
      return Math.min(...schema.getPossibleTypes(type).map((one) => ofObject(one, inherited)), inherited);
    },
    isPrivate: (type, field, returned) =>
      isRestricted(type) ||
      isRestricted(returned) ||
      ACCESS.some((directive) => annotations.onField(type, field, directive).length > 0) ||
      annotations.onField(type, field, "cacheHint").some(({ prive }) => prive === true),
  };
}
