import type { Rewrite } from "../planner/planner.ts";
import type { IsOfType, JsonObject } from "./executable.ts";

const CONDITION = "... on ";

/** Compiles the rewrites of a fetch: renamed keys and set values, at paths that may have type conditions. */
export function compileRewrites(
  rewrites: readonly Rewrite[] | undefined,
  isOfType: IsOfType,
): ((data: unknown) => void) | undefined {
  if (!rewrites?.length) return undefined;
  const compiled = rewrites.map((rewrite) => {
    const last = rewrite.path.at(-1) ?? "";
    const parents = rewrite.path.slice(0, -1);
    const { renameTo } = rewrite;
    const change =
      renameTo === undefined
        ? (object: JsonObject) => {
            object[last] = rewrite.value;
          }
        : (object: JsonObject) => {
            if (!Object.hasOwn(object, last)) return;
            object[renameTo] = object[last];
            delete object[last];
          };
    return (data: unknown) => changeAt(data, parents, 0, change, isOfType);
  });
  return (data) => {
    for (const rewrite of compiled) rewrite(data);
  };
}

function changeAt(
  value: unknown,
  path: readonly string[],
  from: number,
  change: (object: JsonObject) => void,
  isOfType: IsOfType,
): void {
  if (Array.isArray(value)) {
    for (const item of value) changeAt(item, path, from, change, isOfType);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const object = value as JsonObject;
  const step = path[from];
  if (step === undefined) change(object);
  else if (!step.startsWith(CONDITION)) {
    if (Object.hasOwn(object, step)) changeAt(object[step], path, from + 1, change, isOfType);
  } else if (
    typeof object.__typename !== "string" ||
    isOfType(object.__typename, step.slice(CONDITION.length))
  )
    changeAt(object, path, from + 1, change, isOfType);
}
