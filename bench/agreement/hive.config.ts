import { ANYONE } from "../../packages/kernel/src/caller.ts";
import { readSigningKeys } from "../../packages/kernel/src/signing/keys.ts";
import { createSigner } from "../../packages/kernel/src/signing/signature.ts";

/** Addresses of this run's subgraphs, by name. */
const urls = JSON.parse(process.env.SUBGRAPH_URLS ?? "{}") as Record<string, string>;
const keys = readSigningKeys(process.env.SIGNING_KEYS ?? "");
const signers = new Map(Object.entries(urls).map(([name, url]) => [url, createSigner(keys, name)]));

interface Fetch {
  url: string;
  options: RequestInit;
  setOptions(options: RequestInit): void;
}

/**
 * Hive Gateway before our subgraphs: the supergraph is the file as it is committed, and all that is added is where the
 * subgraphs are in this run and the signature without which they answer nobody.
 */
export const gatewayConfig = {
  transportEntries: Object.fromEntries(Object.entries(urls).map(([name, location]) => [name, { location }])),
  plugins: () => [
    {
      onFetch({ url, options, setOptions }: Fetch) {
        const sign = signers.get(url);
        if (!sign) return;
        const { pathname: path, search: query } = new URL(url);
        const signed = sign({
          method: options.method ?? "POST",
          path,
          query,
          body: String(options.body ?? ""),
          caller: ANYONE,
        });
        setOptions({ ...options, headers: { ...(options.headers as Record<string, string>), ...signed } });
      },
    },
  ],
};
