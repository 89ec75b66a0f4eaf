import { setImmediate } from "node:timers/promises";
import type { Logger } from "@passerelle/kernel/logger";
import type { GraphQLSchema } from "graphql";
import type { PreparedOperation } from "../../engine/engine.ts";
import { coordinatesOf } from "./coordinates.ts";
import { addUse, noUsage, readUsage, type Usage, writeUsage } from "./usage-file.ts";

/** An operation that was asked, as it is needed to know what it uses. */
export interface CountedOperation {
  operation: PreparedOperation;
  schema: GraphQLSchema;
  query: string;
  operationName: string | undefined;
  consumer: string;
}

export interface UsageCounterOptions {
  /** Where it is kept, and read at the start. */
  file: string;
  log: Logger;
  /** Milliseconds between two writings. */
  interval?: number;
  /** Called with what one writing adds: coordinate, consumer, operations. */
  onUse?: (coordinate: string, consumer: string, count: number) => void;
  now?: () => Date;
}

interface Counted extends Omit<CountedOperation, "consumer"> {
  consumers: Map<string, number>;
}

/** Operations counted between two writings at most: then those that come first are written at once. */
const MAX_OPERATIONS = 1_000;
const INTERVAL = 10_000;

/**
 * Counts who uses which part of the schema. A request costs one addition; what its operation uses is worked out once,
 * when it is written, between other work.
 */
export class UsageCounter {
  readonly #options: UsageCounterOptions;
  readonly #known = new WeakMap<PreparedOperation, readonly string[]>();
  readonly #timer: NodeJS.Timeout;
  #counted = new Map<PreparedOperation, Counted>();
  #usage: Usage | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: UsageCounterOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.write(), options.interval ?? INTERVAL).unref();
  }

  count({ operation, schema, query, operationName, consumer }: CountedOperation): void {
    let counted = this.#counted.get(operation);
    if (!counted) {
      if (this.#counted.size >= MAX_OPERATIONS) void this.write();
      counted = { operation, schema, query, operationName, consumers: new Map() };
      this.#counted.set(operation, counted);
    }
    counted.consumers.set(consumer, (counted.consumers.get(consumer) ?? 0) + 1);
  }

  /** Writes what was counted so far; a file that cannot be written is told in the log, and tried again. */
  write(): Promise<void> {
    const counted = this.#counted;
    if (!counted.size) return this.#writing;
    this.#counted = new Map();
    this.#writing = this.#writing
      .then(() => this.#add(counted))
      .catch((error) => {
        this.#options.log.warn({ err: error }, "the usage of fields is not written");
      });
    return this.#writing;
  }

  /** Writes the rest and stops. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.write();
  }

  async #add(counted: ReadonlyMap<PreparedOperation, Counted>): Promise<void> {
    const { file, now = () => new Date(), onUse } = this.#options;
    const day = now().toISOString().slice(0, 10);
    this.#usage ??= (await readUsage(file)) ?? noUsage(day);
    for (const { operation, schema, query, operationName, consumers } of counted.values()) {
      const coordinates = this.#known.get(operation) ?? coordinatesOf(schema, query, operationName);
      this.#known.set(operation, coordinates);
      for (const [consumer, count] of consumers)
        for (const coordinate of coordinates) {
          addUse(this.#usage, coordinate, consumer, count, day);
          onUse?.(coordinate, consumer, count);
        }
      // One document at a time: requests go on.
      await setImmediate();
    }
    await writeUsage(file, this.#usage);
  }
}
