/** What becomes of a breach: nothing, a warning beside the answer, or a refusal. */
export type LimitMode = "off" | "warn" | "enforce";

/** One limit: the largest number allowed. */
export interface Limit {
  max: number;
  mode: LimitMode;
}

/** Limits of a document that are known from its text alone. */
export interface DocumentRules {
  /** Tokens of the whole text, comments apart. */
  tokens: Limit;
  /** Fields inside fields, through fragments; what introspection asks is judged by its own. */
  depth: Limit;
  introspectionDepth: Limit;
  /** Fields under another name, through fragments. */
  aliases: Limit;
  /** Fields of the root, through fragments. */
  rootFields: Limit;
  /** Directives of one field, fragment or operation. */
  directives: Limit;
  /** Items of a page (`first`, `last`, the arguments that `@listSize` names) and of a list that is given. */
  listSize: Limit;
  /** Characters of an operation's name. */
  operationName: Limit;
}

/** A limit by its name in configuration and in errors. */
export type LimitName = keyof DocumentRules | "cost";

/** What goes beyond a limit. */
export interface Breach {
  limit: LimitName;
  /** What was found; the first number beyond when it is not counted further. */
  value: number;
  max: number;
}
