import { LRUCache } from "lru-cache";
import type { Adapter, AdapterPayload } from "oidc-provider";

/** Where the authority of the demo keeps its sessions and codes: this process, for as long as each lasts. */
export class MemoryAdapter implements Adapter {
  /** Each authority has its own. */
  static factory(): (model: string) => MemoryAdapter {
    const kept = new LRUCache<string, AdapterPayload>({ max: 10_000 });
    return (model) => new MemoryAdapter(model, kept);
  }

  readonly #model: string;
  readonly #kept: LRUCache<string, AdapterPayload>;

  constructor(model: string, kept: LRUCache<string, AdapterPayload>) {
    this.#model = model;
    this.#kept = kept;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.#kept.set(this.#key(id), payload, expiresIn ? { ttl: expiresIn * 1000 } : {});
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#kept.get(this.#key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...this.#entries()].find(([, payload]) => payload.uid === uid)?.[1];
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return [...this.#entries()].find(([, payload]) => payload.userCode === userCode)?.[1];
  }

  async consume(id: string): Promise<void> {
    const payload = this.#kept.get(this.#key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of this.#entries()) if (payload.grantId === grantId) this.#kept.delete(key);
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }

  *#entries(): Generator<[string, AdapterPayload]> {
    for (const entry of this.#kept.entries()) if (entry[0].startsWith(`${this.#model}:`)) yield entry;
  }
}
