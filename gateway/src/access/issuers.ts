import { readFile } from "node:fs/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { fromHere } from "@passerelle/kernel/from-here";
import { z } from "zod";
import { ACTOR_RIGHTS, type ActorRights, DEFAULT_ACTORS } from "./actors.ts";

const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

const address = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}, "expected an https: address (http: on this machine only)");

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1)]);

/** An authority whose access tokens are accepted, and how its claims are read. */
const ISSUER = z.strictObject({
  /** The `iss` of its tokens, to the letter; where its discovery document is found. */
  issuer: address,
  /** What its tokens must say that they are for (`aud`); one of these is enough. */
  audience: texts,
  algorithms: z
    .array(z.enum(["RS256", "PS256", "ES256", "EdDSA"]))
    .default(["RS256", "PS256", "ES256", "EdDSA"]),
  /** Where its keys are; by default where its discovery document says. */
  jwks: address.optional(),
  /** Are access tokens accepted whose `typ` is `JWT` or absent, instead of RFC 9068's `at+jwt`? */
  plainJwt: z.boolean().default(false),
  /** Seconds that its clock and ours may differ by. */
  clockTolerance: z.number().min(0).max(300).default(60),
  /** How the actor is known: from a claim, by a table from its values when they are not our names, or always the same. */
  actor: z
    .strictObject({
      claim: z.string().default("acteur"),
      values: z.record(z.string(), z.string()).optional(),
      otherwise: z.string().optional(),
    })
    .prefault({}),
  /** Claims, by their name or by the path to them (`realm_access.roles`). */
  organisation: z.string().default("organisation"),
  territories: z.string().default("territoires"),
  purpose: z.string().default("finalite"),
  scopes: z.string().default("scope"),
});

const ACCESS = z.strictObject({
  issuers: z.array(ISSUER).default([]),
  actors: z.record(z.string(), ACTOR_RIGHTS).default({}),
});

export type Issuer = z.infer<typeof ISSUER>;
export type IssuerInput = z.input<typeof ISSUER>;

/** Who may speak for callers, and what each kind of caller may be granted. */
export interface Authorities {
  issuers: readonly Issuer[];
  actors: Readonly<Record<string, ActorRights>>;
}

/** Where authorities are written: `ISSUERS_FILE`, or the same JSON in `ISSUERS`. */
export const ISSUERS_CONFIG = {
  ISSUERS_FILE: z.string().optional(),
  ISSUERS: z.string().optional(),
};

/**
 * Reads the authorities, for a gateway that serves `contracts`. Throws an `OperatorError` that names each wrong member.
 */
export async function readAuthorities(
  config: { ISSUERS_FILE?: string | undefined; ISSUERS?: string | undefined },
  contracts: ReadonlySet<string> = NONE,
): Promise<Authorities> {
  const { ISSUERS_FILE: file, ISSUERS: text } = config;
  if (text) return parseAuthorities(text, "ISSUERS", contracts);
  if (!file) return { issuers: [], actors: defaultActors(contracts) };
  const path = fromHere(file);
  const read = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`ISSUERS_FILE cannot be read (${error.code}): ${path}`);
  });
  return parseAuthorities(read, path, contracts);
}

const NONE: ReadonlySet<string> = new Set();

/** Our own actors, by contract where it is served: a graph without contracts is seen whole. */
const defaultActors = (contracts: ReadonlySet<string>): Record<string, ActorRights> =>
  Object.fromEntries(
    Object.entries(DEFAULT_ACTORS).map(([name, { contract, ...rights }]) => [
      name,
      contract !== undefined && contracts.has(contract) ? { ...rights, contract } : rights,
    ]),
  );

/** Reads the JSON of authorities; `name` says where it is written. */
export function parseAuthorities(
  text: string,
  name: string,
  contracts: ReadonlySet<string> = NONE,
): Authorities {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new OperatorError(`${name} is not JSON: ${(error as Error).message}`);
  }
  const parsed = ACCESS.safeParse(json);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new OperatorError(`${name} refused:\n${lines.join("\n")}`);
  }
  const { issuers } = parsed.data;
  const actors = { ...defaultActors(contracts), ...parsed.data.actors };
  for (const [actor, { contract }] of Object.entries(parsed.data.actors))
    if (contract !== undefined && !contracts.has(contract))
      throw new OperatorError(`${name}: the contract "${contract}" of ${actor} is not served.`);
  const twice = issuers.find(
    ({ issuer }, index) => issuers.findIndex((one) => one.issuer === issuer) < index,
  );
  if (twice) throw new OperatorError(`${name}: the issuer ${twice.issuer} is written twice.`);
  for (const { issuer, actor } of issuers)
    for (const known of [...Object.values(actor.values ?? {}), ...(actor.otherwise ? [actor.otherwise] : [])])
      if (!Object.hasOwn(actors, known))
        throw new OperatorError(`${name}: "${known}", an actor of ${issuer}, is not among the actors.`);
  return { issuers, actors };
}
