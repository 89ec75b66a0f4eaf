import type { Logger } from "@passerelle/kernel/logger";
import type { Identity } from "../access/identity.ts";
import type { GatewayConfig } from "../config.ts";
import type { Door, FoundOperation, Soon } from "../http/door.ts";
import type { AskedOperation } from "../http/parameters.ts";
import type { HttpRefusal } from "../http/refusals.ts";
import { hashOf, type ManifestOperation, readManifest } from "./manifest.ts";
import {
  ANOTHER_OPERATION,
  NO_REGISTRATION,
  NO_SUCH_DOCUMENT,
  NOT_REGISTERED,
  NOT_TRUSTED,
  WRONG_HASH,
} from "./refusals.ts";
import { RegisteredTexts, type SharedTexts } from "./registered-texts.ts";
import { TrustedDocuments } from "./trusted-documents.ts";

export interface DocumentsOptions {
  /** Texts that clients may register under their hash, and bytes that these take; 0 for none. */
  registered: { count: number; bytes: number };
  /** Where replicas share these. */
  shared?: SharedTexts | undefined;
  /** Files of the manifests of trusted documents. */
  files: readonly string[];
  /** Contracts whose callers may run trusted documents only; `all`, or `none`. */
  only: ReadonlySet<string>;
  log: Logger;
}

/** Contract of those who have none and did not say who they are, as `DOCUMENTS_ONLY` names it. */
const PUBLIC = "public";

const HASH = /^[0-9a-f]{64}$/;

/** Finds the text of what is asked: trusted, registered under a hash, or sent. */
export class Documents implements Pick<Door, "find"> {
  readonly trusted = new TrustedDocuments();
  readonly #options: DocumentsOptions;
  readonly #registered: RegisteredTexts | undefined;

  #version = 0;

  constructor(options: DocumentsOptions) {
    this.#options = options;
    const { registered, shared } = options;
    if (registered.count) this.#registered = new RegisteredTexts({ ...registered, shared });
  }

  /** Grows each time that the trusted documents are read. */
  get version(): number {
    return this.#version;
  }

  /** Reads the manifests, again if need be. Throws an `OperatorError`, what was trusted before kept. */
  async load(): Promise<void> {
    const manifests = await Promise.all(this.#options.files.map(readManifest));
    this.trusted.replace(manifests.flat());
    this.#version++;
    if (manifests.length) this.#options.log.info({ documents: this.trusted.size }, "trusted documents");
  }

  /** The text of what is asked, if these callers may run it. */
  find(asked: AskedOperation, identity: Identity): Soon<FoundOperation | HttpRefusal> {
    const { documentId, query } = asked;
    if (documentId !== undefined) {
      const document = this.trusted.get(documentId);
      return document ? named(asked, document) : NO_SUCH_DOCUMENT;
    }
    const persisted = asked.extensions?.persistedQuery;
    if (persisted !== undefined) return this.#findByHash(asked, persisted, identity);
    return query === undefined ? NO_SUCH_DOCUMENT : this.#permitted(asked, query, identity);
  }

  #findByHash(
    asked: AskedOperation,
    persisted: unknown,
    identity: Identity,
  ): Soon<FoundOperation | HttpRefusal> {
    const hash = hashIn(persisted);
    if (asked.query !== undefined) {
      if (hash === undefined || hash !== hashOf(asked.query)) return WRONG_HASH;
      const found = this.#permitted(asked, asked.query, identity);
      if (!("kind" in found) && !found.documentId) this.#registered?.put(hash, asked.query);
      return found;
    }
    // Clients that have a manifest may send its ids as hashes, whatever these are.
    const document = this.trusted.get(idIn(persisted));
    if (document) return named(asked, document);
    if (!this.#registered || versionIn(persisted) !== 1) return NO_REGISTRATION;
    if (hash === undefined) return WRONG_HASH;
    const found = this.#registered.get(hash);
    const permit = (text: string | undefined) =>
      text === undefined ? NOT_REGISTERED : this.#permitted(asked, text, identity);
    return found instanceof Promise ? found.then(permit) : permit(found);
  }

  /** A text is trusted character by character: any other is another document. */
  #permitted(asked: AskedOperation, query: string, identity: Identity): FoundOperation | HttpRefusal {
    const document = this.trusted.size ? this.trusted.withText(query) : undefined;
    const isItsOperation = asked.operationName === undefined || asked.operationName === document?.name;
    if (document && isItsOperation) return named(asked, document);
    return this.#needsTrust(identity) ? NOT_TRUSTED : { ...asked, query };
  }

  #needsTrust({ contract, grants }: Identity): boolean {
    const { only } = this.#options;
    if (only.has("all")) return true;
    const known = contract ?? (grants.authenticated ? undefined : PUBLIC);
    return known !== undefined && only.has(known);
  }
}

/** A trusted document as what is asked: its own operation and no other. */
function named(asked: AskedOperation, { id, name, body }: ManifestOperation): FoundOperation | HttpRefusal {
  if (asked.operationName !== undefined && asked.operationName !== name) return ANOTHER_OPERATION;
  const { variables, extensions } = asked;
  return { query: body, operationName: name, variables, extensions, documentId: id };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const versionIn = (persisted: unknown): unknown => (isRecord(persisted) ? persisted.version : undefined);

const idIn = (persisted: unknown): string =>
  isRecord(persisted) && typeof persisted.sha256Hash === "string" ? persisted.sha256Hash : "";

/** The hash that a client sends, in small letters; undefined when it is none. */
function hashIn(persisted: unknown): string | undefined {
  const hash = idIn(persisted).toLowerCase();
  return HASH.test(hash) ? hash : undefined;
}

/** Documents as the gateway's configuration says; manifests are read by `load`. */
export function createDocuments(config: GatewayConfig, log: Logger, shared?: SharedTexts): Documents {
  return new Documents({
    registered: { count: config.PERSISTED_QUERIES, bytes: config.PERSISTED_QUERIES_BYTES },
    shared,
    files: config.DOCUMENTS_FILE,
    only: config.DOCUMENTS_ONLY,
    log,
  });
}
