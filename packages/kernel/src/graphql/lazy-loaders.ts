/**
 * Makes the loaders of a request as each is first read: a request needs few of those that a system has.
 *
 * `makers` are the loaders by name, each of which takes what the request has. Called twice, as types are inferred from
 * what the request has: `lazyLoaders<BaseContext>()({ … })`.
 */
export const lazyLoaders =
  <Base>() =>
  <Makers extends Record<string, (base: Base) => unknown>>(
    makers: Makers,
  ): ((base: Base) => Loaders<Makers>) => {
    class Lazy {
      readonly base: Base;
      constructor(base: Base) {
        this.base = base;
      }
    }
    for (const [name, make] of Object.entries(makers))
      Object.defineProperty(Lazy.prototype, name, {
        get(this: Lazy) {
          const value = make(this.base);
          Object.defineProperty(this, name, { value });
          return value;
        },
      });
    return (base) => new Lazy(base) as unknown as Loaders<Makers>;
  };

type Loaders<Makers extends Record<string, (base: never) => unknown>> = {
  readonly [Name in keyof Makers]: ReturnType<Makers[Name]>;
};
