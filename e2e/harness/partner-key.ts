import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileRegistry } from "@passerelle/gateway/access/keys/file-registry";
import { issueKey } from "@passerelle/gateway/access/keys/issue";

/** A partner's key, in a file of its own. */
export interface PartnerKeyFile {
  /** Settings of a gateway that knows the key. */
  env: { KEYS_FILE: string };
  /** Headers of whoever has it. */
  headers: { "x-api-key": string };
  remove(): Promise<void>;
}

/** Makes the key of a partner's server, with these scopes. */
export async function partnerKeyFile(scopes: string[] = ["partenaire:lire"]): Promise<PartnerKeyFile> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-partner-"));
  const file = join(folder, "keys.json");
  const registry = fileRegistry(file);
  const { key, text } = issueKey({ name: "Partenaire", kind: "secret", scopes });
  await registry.put(key);
  await registry.close();
  return {
    env: { KEYS_FILE: file },
    headers: { "x-api-key": text },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
