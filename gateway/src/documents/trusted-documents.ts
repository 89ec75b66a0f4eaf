import type { KnownOperation } from "../engine/compiled-engine.ts";
import type { ManifestOperation } from "./manifest.ts";

/** The documents that the operator trusts, by id and by text; replaced as a whole. */
export class TrustedDocuments {
  #byId: ReadonlyMap<string, ManifestOperation> = new Map();
  #byText: ReadonlyMap<string, ManifestOperation> = new Map();

  /** Trusts these and no others; of two manifests that give one id to two texts, the last wins. */
  replace(operations: readonly ManifestOperation[]): void {
    this.#byId = new Map(operations.map((operation) => [operation.id, operation]));
    this.#byText = new Map([...this.#byId.values()].map((operation) => [operation.body, operation]));
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): ManifestOperation | undefined {
    return this.#byId.get(id);
  }

  /** The document that has exactly this text. */
  withText(text: string): ManifestOperation | undefined {
    return this.#byText.get(text);
  }

  /** What an engine has to have ready. */
  operations(): KnownOperation[] {
    return [...this.#byId.values()].map(({ body, name }) => ({
      query: body,
      operationName: name,
      uses: 0,
      variants: [{ booleans: {}, incremental: false }],
    }));
  }
}
