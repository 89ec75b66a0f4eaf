import { toTransit } from "../transport/transit.ts";
import type { JsonObject } from "./compile/executable.ts";
import type { Refusal } from "./engine.ts";
import type { Planner } from "./planner/planner.ts";
import { introspectionSource } from "./project/shape.ts";

/** What the schema itself answers of one operation: asked of the planner's thread, once when no variable decides. */
export class Introspection {
  readonly #planner: Planner;
  readonly #query: string;
  readonly #operationName: string | undefined;
  readonly #isConstant: boolean;
  #answer: Promise<string | Refusal> | undefined;

  constructor(planner: Planner, query: string, operationName: string | undefined, isConstant: boolean) {
    this.#planner = planner;
    this.#query = query;
    this.#operationName = operationName;
    this.#isConstant = isConstant;
  }

  /** Puts it beside the subgraphs' data, out of their reach; returns why it is refused. */
  async answerInto(
    data: JsonObject,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Refusal | undefined> {
    const text = await (this.#answer ?? this.#ask(variables));
    if (typeof text !== "string") return text;
    for (const [key, value] of Object.entries(JSON.parse(toTransit(text)) as JsonObject))
      data[introspectionSource(key)] = value;
    return undefined;
  }

  #ask(variables: Readonly<Record<string, unknown>>): Promise<string | Refusal> {
    const asking = this.#planner.introspect({
      query: this.#query,
      operationName: this.#operationName,
      variables,
    });
    if (!this.#isConstant) return asking;
    this.#answer = asking;
    const forget = () => {
      this.#answer = undefined;
    };
    // What was refused for its length or for the moment may be answered another time.
    asking.then((text) => typeof text === "string" || forget(), forget);
    return asking;
  }
}
