/** Is a value to be awaited? Whatever has a `then` method, as graphql-js takes it. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === "function";
