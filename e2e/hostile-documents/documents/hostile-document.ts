/** A request that wants to hold the gateway up. */
export interface HostileDocument {
  query: string;
  operationName?: string;
  variables?: Readonly<Record<string, unknown>>;
  /** Codes with one of which it is refused; absent when it may be answered, being dear to nobody. */
  refused?: readonly string[];
}

/** Hostile documents by what they do. */
export type HostileDocuments = Readonly<Record<string, HostileDocument>>;

/** What `make` gives for 0, 1, 2… */
export const several = (count: number, make: (index: number) => string, separator = " "): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);

export const LIMIT = ["DOCUMENT_LIMIT", "LIMIT_EXCEEDED"];
export const INVALID = ["GRAPHQL_VALIDATION_FAILED"];
export const UNREADABLE = ["GRAPHQL_PARSE_FAILED"];

/** Bytes of a request's body at most. */
export const BODY = 256 * 1024;
