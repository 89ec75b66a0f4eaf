import type { PartnerKey } from "@passerelle/gateway/access/keys/partner-key";

const day = (date: Date | undefined): string => date?.toISOString().slice(0, 16).replace("T", " ") ?? "";

/** What a key is at this moment, in one word. */
export function stateOf({ revoked, expires, secrets }: PartnerKey, now: Date): string {
  if (revoked) return "revoked";
  if (expires && expires <= now) return "expired";
  const serving = secrets.filter((secret) => !secret.expires || secret.expires > now);
  return serving.length > 1 ? "rotating" : "active";
}

/** Keys as a table, by their ids. */
export const tableOf = (keys: readonly PartnerKey[], now: Date): Record<string, Record<string, string>> =>
  Object.fromEntries(
    keys.map((key) => [
      key.id,
      {
        name: key.name,
        kind: key.kind,
        state: stateOf(key, now),
        origins: key.origins.join(" "),
        scopes: key.scopes.join(" "),
        territories: key.territories.join(" "),
        expires: day(key.expires),
      },
    ]),
  );

/** All that is known of one key, a line each; never a text of it. */
export function detailsOf(key: PartnerKey, now: Date): string {
  const { cost, requests } = key.quota ?? {};
  const lines: [string, string][] = [
    ["id", key.id],
    ["name", key.name],
    ["kind", key.kind],
    ["state", stateOf(key, now)],
    ["organisation", key.organisation ?? ""],
    ["territories", key.territories.join(" ")],
    ["scopes", key.scopes.join(" ")],
    ["contract", key.contract ?? "that of all partners"],
    ["origins", key.origins.join(" ")],
    ["quota", `cost ${cost ?? "as all partners"}, requests ${requests ?? "as all partners"} (a minute)`],
    ["created", day(key.created)],
    ["expires", day(key.expires)],
    ["revoked", day(key.revoked)],
    ...key.secrets.map(({ hash, created, expires }): [string, string] => [
      "text",
      `sha256 ${hash.slice(0, 8)}…, made ${day(created)}${expires ? `, serves until ${day(expires)}` : ""}`,
    ]),
  ];
  return lines
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name.padEnd(13)}${value}`)
    .join("\n");
}
