import { z } from "zod";

/** `https://portail.exemple.fr`, as browsers write it in `Origin`. */
const ORIGIN = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    "expected https://host[:port]",
  )
  .transform((text) => new URL(text).origin);

const NAME = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,255}$/u, "expected 1 to 255 characters of one line");

/** One of the texts by which a key is shown; several while one takes over from another. */
const SECRET = z.strictObject({
  /** SHA-256 of the text, in hexadecimal: the text itself is kept nowhere. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  created: z.coerce.date(),
  expires: z.coerce.date().optional(),
});

/** What a partner may ask, from where and how much. */
export const PARTNER_KEY = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  name: NAME,
  kind: z.enum(["public", "secret"]),
  organisation: NAME.optional(),
  territories: z.array(NAME).max(200).default([]),
  scopes: z.array(NAME).max(200).default([]),
  /** Name of the contract by which it sees the graph, when not that of all partners. */
  contract: z.string().optional(),
  /** Web sites from whose pages it may be used. */
  origins: z.array(ORIGIN).max(200).default([]),
  /** What it may spend a minute, when not what all partners may. */
  quota: z
    .strictObject({
      cost: z.number().int().positive().optional(),
      requests: z.number().int().positive().optional(),
    })
    .optional(),
  created: z.coerce.date(),
  expires: z.coerce.date().optional(),
  revoked: z.coerce.date().optional(),
  secrets: z.array(SECRET).max(20),
});

export type PartnerKey = z.infer<typeof PARTNER_KEY>;

/** Where keys are kept: a file, or a table. */
export interface KeyRegistry {
  /** All keys, the revoked ones too. */
  list(): Promise<readonly PartnerKey[]>;
  /** Adds a key, or replaces the one of the same id. */
  put(key: PartnerKey): Promise<void>;
  /** Calls `changed` whenever the keys may no longer be those listed before; returns how to stop. */
  follow(changed: () => void): () => Promise<void>;
  close(): Promise<void>;
}
