/** The entities to ask of one system, each once, and where its answer is. */
export class Representations {
  readonly #places = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Adds an entity unless it is there; `text` is its representation in JSON. */
  add(id: string, text: string): void {
    if (this.#places.has(id)) return;
    this.#places.set(id, this.#texts.length);
    this.#texts.push(text);
  }

  get isEmpty(): boolean {
    return this.#texts.length === 0;
  }

  /** What `id` got, among the entities of the answer. */
  of<Entity>(entities: readonly Entity[], id: string): Entity | undefined {
    return entities[this.#places.get(id) ?? -1];
  }

  toString(): string {
    return `[${this.#texts.join(",")}]`;
  }
}

/** The start of a request's body: what follows is the JSON of its variables, and a brace. */
export const bodyOf = (query: string): string => `{"query":${JSON.stringify(query)},"variables":`;
