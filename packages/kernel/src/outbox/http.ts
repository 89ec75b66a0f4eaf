import { request } from "undici";
import type { Caller } from "../caller.ts";
import type { Signer } from "../signing/signature.ts";
import type { OutboxPage, OutboxSource } from "./outbox.ts";

/** Reads the outbox of a subgraph that runs in another process, at its base address; `sign` says that a subgraph asks. */
export function httpOutbox(base: string, sign: Signer, reader: Caller): OutboxSource {
  return {
    async read(sujet, position, limit) {
      const url = new URL(`/outbox/${encodeURIComponent(sujet)}`, base);
      url.searchParams.set("limite", String(limit));
      if (position) url.searchParams.set("position", position);
      const headers = {
        ...sign({ method: "GET", path: url.pathname, query: url.search, body: "", caller: reader }),
      };
      const answer = await request(url, { headers, headersTimeout: 10_000, bodyTimeout: 30_000 });
      if (answer.statusCode !== 200) throw new Error(`the outbox of ${base} answered ${answer.statusCode}`);
      return (await answer.body.json()) as OutboxPage;
    },
  };
}
