import { Pool } from "undici";
import type { Caller } from "../caller.ts";
import { OperatorError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { SigningKey } from "../signing/keys.ts";
import { createSigner } from "../signing/signature.ts";
import type { News } from "./news.ts";

export interface TellGatewaysOptions {
  /** Base addresses of the gateways. */
  urls: readonly string[];
  keys: readonly SigningKey[];
  /** Name of the system that tells. */
  system: string;
  log: Logger;
}

export interface Teller {
  tell(news: News): void;
  close(): Promise<void>;
}

const PATH = "/invalidations";
/** Milliseconds for a gateway to take news: the next are as good. */
const PATIENCE = 2_000;

/** Tells gateways, in signed requests, what changes in a system. What one does not take, the next news tell it. */
export function tellGateways({ urls, keys, system, log }: TellGatewaysOptions): Teller {
  const sign = createSigner(keys, "gateway");
  const caller: Caller = { actor: "systeme", subject: system, scopes: [] };
  const gateways = urls.map((url) => new Gateway(url, log));
  return {
    tell(news) {
      const body = JSON.stringify(news);
      const headers = {
        "content-type": "application/json",
        ...sign({ method: "POST", path: PATH, body, caller }),
      };
      for (const gateway of gateways) gateway.send(body, headers);
    },
    async close() {
      await Promise.all(gateways.map((gateway) => gateway.close()));
    },
  };
}

/** Reads addresses separated by commas. Throws an `OperatorError` on one that is none. */
export function gatewayUrls(text: string): string[] {
  const urls = text
    .split(",")
    .map((url) => url.trim())
    .filter(Boolean);
  const wrong = urls.find((url) => !URL.canParse(url));
  if (wrong !== undefined) throw new OperatorError(`GATEWAY_URLS: "${wrong}" is no address.`);
  return urls;
}

/** One gateway, which may be away for a while: told in the log once. */
class Gateway {
  readonly #url: string;
  readonly #log: Logger;
  readonly #pool: Pool;
  #isAway = false;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
    this.#pool = new Pool(new URL(url).origin, {
      connections: 2,
      headersTimeout: PATIENCE,
      bodyTimeout: PATIENCE,
    });
  }

  send(body: string, headers: Record<string, string>): void {
    this.#pool.request({ method: "POST", path: PATH, headers, body }).then(
      async (answer) => {
        await answer.body.dump();
        this.#told(answer.statusCode < 300 ? undefined : `it answered ${answer.statusCode}`);
      },
      (error: Error) => this.#told(error.message),
    );
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  #told(failure: string | undefined): void {
    const isAway = failure !== undefined;
    if (isAway && !this.#isAway)
      this.#log.warn({ gateway: this.#url, reason: failure }, "a gateway is not told of changes");
    this.#isAway = isAway;
  }
}
