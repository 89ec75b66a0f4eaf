import type { NewKey } from "@passerelle/gateway/access/keys/issue";
import { PARTNER_KEY, type PartnerKey } from "@passerelle/gateway/access/keys/partner-key";
import { OperatorError } from "@passerelle/kernel/errors";
import { readEnd } from "./durations.ts";

/** The options of a command, as `parseArgs` reads them. */
export const OPTIONS = {
  name: { type: "string" },
  secret: { type: "boolean" },
  origin: { type: "string", multiple: true },
  organisation: { type: "string" },
  territory: { type: "string", multiple: true },
  scope: { type: "string", multiple: true },
  contract: { type: "string" },
  cost: { type: "string" },
  requests: { type: "string" },
  expires: { type: "string" },
  overlap: { type: "string" },
  help: { type: "boolean" },
} as const;

export interface Options {
  name?: string | undefined;
  secret?: boolean | undefined;
  origin?: string[] | undefined;
  organisation?: string | undefined;
  territory?: string[] | undefined;
  scope?: string[] | undefined;
  contract?: string | undefined;
  cost?: string | undefined;
  requests?: string | undefined;
  expires?: string | undefined;
}

/** A new key as the options ask. Throws an `OperatorError` that says what is missing. */
export function askedKey(options: Options, now: Date): NewKey {
  const { name, secret = false } = options;
  if (!name) throw new OperatorError("Say whose key it is: --name NAME.");
  const asked: NewKey = { name, kind: secret ? "secret" : "public", ...changes(options, now) };
  if (!secret && !asked.origins?.length)
    throw new OperatorError(
      "A public key is good from its partner's sites only: name one by --origin URL, or make the key --secret.",
    );
  return asked;
}

/** A key changed as the options ask. Throws an `OperatorError` that names what is wrong. */
export function changedKey(key: PartnerKey, options: Options, now: Date): PartnerKey {
  const merged = { ...key, ...changes(options, now), ...(options.name ? { name: options.name } : {}) };
  if (merged.quota) merged.quota = { ...key.quota, ...merged.quota };
  const parsed = PARTNER_KEY.safeParse(merged);
  if (parsed.success) return parsed.data;
  throw new OperatorError(
    `Key refused:\n${parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`).join("\n")}`,
  );
}

/** What the options say of a key, an empty one taking away. */
function changes(options: Options, now: Date): Partial<NewKey> {
  const { origin, organisation, territory, scope, contract, expires } = options;
  const quota = { ...number("cost", options.cost), ...number("requests", options.requests) };
  return {
    ...(origin ? { origins: filled(origin).map(readOrigin) } : {}),
    ...(organisation === undefined ? {} : { organisation: organisation || undefined }),
    ...(territory ? { territories: filled(territory) } : {}),
    ...(scope ? { scopes: filled(scope) } : {}),
    ...(contract === undefined ? {} : { contract: contract || undefined }),
    ...(expires === undefined ? {} : { expires: expires ? readEnd("--expires", expires, now) : undefined }),
    ...(Object.keys(quota).length ? { quota } : {}),
  };
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== "");

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash)
    throw new OperatorError(
      `--origin takes the address of a site, as https://portail.exemple.fr; got "${text}".`,
    );
  return url.origin;
}

function number(name: "cost" | "requests", text: string | undefined): Record<string, number | undefined> {
  if (text === undefined) return {};
  if (text === "") return { [name]: undefined };
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new OperatorError(`--${name} takes a whole number; got "${text}".`);
  return { [name]: Number(text) };
}
