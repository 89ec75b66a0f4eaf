/** Milliseconds of a clock that never goes back. */
export type Clock = () => number;

/**
 * What has changed in each system, and whether its changes are told: what was read before a change is stale, and what
 * comes of a system whose changes nobody tells is kept for a moment only.
 */
export class Changes {
  readonly #now: Clock;
  #sequence = 0;
  /** Change that made all systems stale. */
  #all = 0;
  readonly #changed = new Map<string, number>();
  /** Systems whose changes are told, with the time until which that is sure. */
  readonly #followed = new Map<string, number>();

  constructor(now: Clock = () => performance.now()) {
    this.#now = now;
  }

  /** Where the changes are; what is read from now on is as new. */
  get sequence(): number {
    return this.#sequence;
  }

  /** A system, or all of them, has changed: what was read of it before is stale. */
  change(system?: string): void {
    this.#sequence++;
    if (system === undefined) this.#all = this.#sequence;
    else this.#changed.set(system, this.#sequence);
  }

  /** Has any of these systems changed since the changes were there? */
  changedSince(systems: readonly string[], sequence: number): boolean {
    if (this.#sequence === sequence) return false;
    if (this.#all > sequence) return true;
    for (const system of systems) if ((this.#changed.get(system) ?? 0) > sequence) return true;
    return false;
  }

  /**
   * The changes of a system are told, for some milliseconds at least. Those that came while nobody told them are
   * unknown: what was read before is stale.
   */
  follow(system: string, milliseconds: number): void {
    if (!this.isFollowed(system)) this.change(system);
    this.#followed.set(system, this.#now() + milliseconds);
  }

  /** The changes of a system, or of all of them, are no longer told. */
  lose(system?: string): void {
    if (system === undefined) this.#followed.clear();
    else this.#followed.delete(system);
    this.change(system);
  }

  isFollowed(system: string): boolean {
    return (this.#followed.get(system) ?? Number.NEGATIVE_INFINITY) > this.#now();
  }

  areFollowed(systems: readonly string[]): boolean {
    for (const system of systems) if (!this.isFollowed(system)) return false;
    return true;
  }
}
