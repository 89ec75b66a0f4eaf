import type { IncomingHttpHeaders } from "node:http";
import type { Logger } from "@passerelle/kernel/logger";
import { ANONYMOUS, type Identity } from "../access/identity.ts";
import type { DirectAnswers } from "../cache/direct.ts";
import type { Engine, Meter, Outcome, PreparedOperation, Refusal, RunRequest } from "../engine/engine.ts";
import type { AskedOperation } from "./parameters.ts";
import type { HttpRefusal } from "./refusals.ts";

/** The engine of the moment: supergraphs are swapped while requests come. */
export interface EngineSource {
  /** The engine of a contract by its name, of all of the graph without one. Throws on a contract that is not served. */
  current(contract?: string): Engine;
}

/** A value that is there, most often, or that is waited for. */
export type Soon<Value> = Value | Promise<Value>;

/** What is known of a request, or a socket, when it says who asks. */
export interface Claim {
  headers: IncomingHttpHeaders;
  /** Parameters that the client of a WebSocket sends once it is open. */
  parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Where it came from, or the last proxy before us. */
  socket?: { readonly remoteAddress?: string | undefined } | undefined;
  /** Parameters of the address. */
  query?: unknown;
}

/** An operation with its text; `documentId` names the trusted document that it is, however it was asked. */
export interface FoundOperation extends AskedOperation {
  query: string;
}

/** One operation as it passes the door; each part adds what it learns. */
export interface Passage {
  readonly asked: FoundOperation;
  readonly identity: Identity;
  readonly operation: PreparedOperation;
  /** When it came, on the clock of `performance.now()`. */
  readonly started: number;
  /** Headers of the answer, in small letters. */
  readonly headers: Record<string, string>;
  /** Members of the answer's `extensions`. */
  readonly extensions: Record<string, unknown>;
  /** Told what it costs. */
  meter?: Meter;
}

/** What every way in needs to run an operation. */
export interface Door {
  engine: EngineSource;
  log: Logger;
  /** Milliseconds for a whole answer, or for a subscription to start. */
  deadline: number;
  /** Who asks. */
  identify(claim: Claim): Soon<Identity | HttpRefusal>;
  /** The text of what is asked. */
  find(asked: AskedOperation, identity: Identity): Soon<FoundOperation | HttpRefusal>;
  /** May it be run now? Called before the operation runs. */
  admit(passage: Passage): Soon<Refusal | undefined>;
  /** Runs a query that is asked by an address, or finds its answer; the passage's headers tell how long it may be kept. */
  runKept(passage: Passage, request: RunRequest): Promise<Outcome>;
  /** Kept answers by the address that asks them. */
  direct?: DirectAnswers;
  /** What came of it, before it is sent; `passage` is absent of what was refused before it was one. */
  settle(outcome: Outcome, passage: Passage | undefined): void;
}

/** A door where everybody is anonymous, nothing is limited, and only texts are run. */
export const OPEN_DOOR: Pick<Door, "identify" | "find" | "admit" | "runKept" | "settle"> = {
  identify: () => ANONYMOUS,
  find: (asked) => asked as FoundOperation,
  admit: () => undefined,
  runKept: ({ operation }, request) => operation.run(request),
  settle: () => {},
};
