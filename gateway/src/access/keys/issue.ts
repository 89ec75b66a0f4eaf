import { randomBytes } from "node:crypto";
import { hashOfKey, type KeyKind, newKeyText } from "./key-text.ts";
import { PARTNER_KEY, type PartnerKey } from "./partner-key.ts";

/** What is decided of a key when it is made. */
export type NewKey = Omit<Partial<PartnerKey>, "id" | "created" | "revoked" | "secrets"> & {
  name: string;
  kind: KeyKind;
};

/** Makes a key, and the text by which it is shown: it is to be told once, and is kept nowhere. */
export function issueKey(asked: NewKey, now = new Date()): { key: PartnerKey; text: string } {
  const text = newKeyText(asked.kind);
  const key = PARTNER_KEY.parse({
    ...asked,
    id: `k${randomBytes(5).toString("hex")}`,
    created: now,
    secrets: [{ hash: hashOfKey(text), created: now }],
  });
  return { key, text };
}

/** Gives a key another text; the present ones serve `overlap` milliseconds more, unless they end before. */
export function rotateKey(
  key: PartnerKey,
  overlap: number,
  now = new Date(),
): { key: PartnerKey; text: string } {
  const text = newKeyText(key.kind);
  const end = new Date(now.getTime() + overlap);
  const leaving = key.secrets
    .filter(({ expires }) => !expires || expires > now)
    .map((secret) => (secret.expires && secret.expires < end ? secret : { ...secret, expires: end }));
  return { key: { ...key, secrets: [...leaving, { hash: hashOfKey(text), created: now }] }, text };
}
