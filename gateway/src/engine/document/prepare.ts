import type { ErrorText } from "@passerelle/kernel/errors";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import type { Refusal } from "../engine.ts";
import { depthOf, levelsOf } from "./depth.ts";
import { FiniteNumbers } from "./finite-numbers.ts";
import { refusedFor } from "./limits/breach.ts";
import { checkLimits } from "./limits/check.ts";
import { listSizesOf } from "./limits/lists.ts";
import type { Breach, DocumentRules } from "./limits/rules.ts";
import { NoNul } from "./no-nul.ts";
import { reachable } from "./operation.ts";
import { refused, refusedBecause } from "./refusal.ts";

/** A client's document, checked, reduced to the operation that is to run and the fragments it uses. */
export interface PreparedDocument {
  kind: "prepared";
  client: DocumentNode;
  operation: OperationDefinitionNode;
  /** Tokens of the whole text, by which what it takes of memory is judged. */
  tokens: number;
  /** Variables that say how long a page is. */
  pages: readonly string[];
  /** Limits that it goes beyond, and that are only warned of. */
  breaches: readonly Breach[];
}

export interface DocumentLimits {
  /** Tokens of a document at most: parsing stops there. */
  maxTokens: number;
  /** Nested selections, lists and objects at most. */
  maxDepth: number;
  /** Are `__schema` and `__type` answered? */
  introspection: boolean;
  /** Do error texts suggest names? As `introspection` says, when absent. */
  suggestions?: boolean | undefined;
  /** What is refused, or warned of, well before those; nothing when absent. */
  rules?: DocumentRules | undefined;
  /** Arguments that say how long a page is, beside `first` and `last`. */
  slicing?: ReadonlySet<string>;
}

/** Parses and validates a document and finds its operation, or says why it is not run. */
export function prepareDocument(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
  limits: DocumentLimits,
): PreparedDocument | Refusal {
  if (depthOf(query) > limits.maxDepth) return tooDeep(limits.maxDepth);
  const maxTokens = mostTokens(limits);
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return TOO_MANY_TOKENS.test(error.message)
      ? refusedFor({ limit: "tokens", value: maxTokens + 1, max: maxTokens })
      : refused([error], "GRAPHQL_PARSE_FAILED");
  }
  // Which operation is asked is settled first: the others of the document may be for another day.
  const operation = getOperationAST(document, operationName);
  const asked = operation ? reachable(document, operation) : document;
  const lists = listSizesOf(asked, limits.slicing ?? NONE);
  const checked =
    limits.rules && operation
      ? checkLimits(limits.rules, asked, operation, { tokens: document.tokenCount ?? 0, lists })
      : undefined;
  if (checked?.kind === "refused") return checked;
  const rules = [
    ...specifiedRules,
    FiniteNumbers,
    NoNul,
    ...(limits.introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  const errors = validate(schema, document, rules, { maxErrors: 20 });
  if (errors.length)
    return refused(
      (limits.suggestions ?? limits.introspection) ? errors : errors.map(withoutSuggestion),
      "GRAPHQL_VALIDATION_FAILED",
    );
  if (!operation) return unresolvedOperation(operationName);
  if (!schema.getRootType(operation.operation))
    return refusedBecause("OPERATION_RESOLUTION_FAILURE", unsupported(operation.operation));
  if (levelsOf(asked) > limits.maxDepth) return tooDeep(limits.maxDepth);
  return {
    ...{ kind: "prepared", client: asked, operation, tokens: tokensOf(document) },
    pages: lists.variables,
    breaches: checked?.breaches ?? [],
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Tokens at which parsing stops. */
const mostTokens = ({ maxTokens, rules }: DocumentLimits): number =>
  rules?.tokens.mode === "enforce" ? Math.min(rules.tokens.max, maxTokens) : maxTokens;

/** What graphql-js says when it stops there. */
const TOO_MANY_TOKENS = /Document contains more tha[nt] \d+ tokens/;

function tokensOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken ?? null; token; token = token.next) tokens++;
  return tokens;
}

const withoutSuggestion = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message.replace(/ ?Did you mean(.+?)\?$/, ""), {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    extensions: error.extensions,
  });

const tooDeep = (max: number): Refusal =>
  refusedBecause("DOCUMENT_LIMIT", {
    fr: `Le document est trop profond : ${max} niveaux au plus.`,
    en: `The document nests too deeply: ${max} levels at most.`,
  });

export const unresolvedOperation = (name: string | undefined): Refusal =>
  refusedBecause("OPERATION_RESOLUTION_FAILURE", unresolved(name));

/** Why a document has no operation to run. */
export const unresolved = (name: string | null | undefined): ErrorText =>
  name
    ? {
        fr: `Le document n'a pas d'opération « ${name.slice(0, 80)} ».`,
        en: `The document has no operation "${name.slice(0, 80)}".`,
      }
    : {
        fr: "Le document a plusieurs opérations : dire laquelle par « operationName ».",
        en: "The document has several operations: say which by `operationName`.",
      };

/** Why a kind of operation is not run. */
export const unsupported = (kind: string): ErrorText => ({
  fr: `Ce graphe n'a pas d'opération « ${kind} ».`,
  en: `This graph has no ${kind}.`,
});
