import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileRegistry } from "@passerelle/gateway/access/keys/file-registry";
import { request } from "undici";
import { type DemoCallers, startDemoCallers } from "../../scripts/issuer/demo-callers.ts";
import { startOneProcess } from "../harness/one-process.ts";

export interface DemoWithCallers {
  /** Address of the gateway. */
  url: string;
  /** Address of the issuer. */
  issuer: string;
  /** The partner key of the demo. */
  key: string;
  close(): Promise<void>;
}

/** The product in this process with all that `npm start` adds: the issuer of the demo, its accounts and its key. */
export async function startDemoWithCallers(): Promise<DemoWithCallers> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-identities-"));
  const KEYS_FILE = join(folder, "cles.json");
  const demo = (await startDemoCallers({
    ...{ host: "127.0.0.1", port: 0, environment: "test", ownIssuers: false, dataDir: folder },
    openRegistry: () => fileRegistry(KEYS_FILE),
  })) as DemoCallers;
  const { authorities, callers } = demo;
  const one = await startOneProcess({ env: { KEYS_FILE }, identities: { authorities, callers } });
  await demo.serve(one.url);
  await untilKnown(one.url, callers.key);
  return {
    url: one.url,
    issuer: callers.issuer.url,
    key: callers.key,
    async close() {
      await one.close();
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The gateway hears of the key, as of any that is made while it runs, a moment later. */
async function untilKnown(url: string, key: string): Promise<void> {
  for (;;) {
    const { body } = await request(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": key, origin: url },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    if (!(await body.text()).includes("KEY_UNKNOWN")) return;
    await new Promise((again) => setTimeout(again, 20));
  }
}
