import type { GraphQLFormattedError } from "graphql";
import { missing, wrongType } from "../../transport/transport.ts";
import type { RefusalText } from "../access/requirement.ts";
import type { JsonObject } from "../compile/executable.ts";
import type { FetchError } from "../run/errors.ts";
import type { Part } from "../run/run.ts";
import { providerOf } from "../run/selected.ts";
import { clientPaths } from "./error-paths.ts";
import { type Flaw, flawsOf } from "./flaws.ts";
import type { Shape } from "./shape.ts";

type Path = readonly (string | number)[];

/** What errors of one part of the answer are placed in. */
export interface Placed {
  shape: Shape;
  /** Fetched data of the object that the shape is of. */
  data: JsonObject;
  /** Where that object stands, in the answer and in the fetched data: at the root but for deferred parts. */
  at?: { client: Path; source: Path } | undefined;
  /** Keys of the fetched data that requests need of objects to ask more of them. */
  required?: ReadonlySet<string> | undefined;
  /** What to say of a requirement that refuses the caller. */
  refusal?: ((requirement: number) => RefusalText) | undefined;
}

/** Errors of the subgraphs at the client's paths, and what they left unexplained. */
export function answerErrors(
  placed: Placed,
  { errors, fetches, failed }: Part,
  flawed: boolean,
): GraphQLFormattedError[] {
  const { shape, data, at } = placed;
  const place = (error: FetchError) => placeError(error, placed);
  const told = errors.filter(({ silent }) => !silent).flatMap(place);
  const unexplained = flawed
    ? flawsOf(shape, data, at?.client, at ? at.source.filter((step) => typeof step === "string") : [])
    : [];
  const known = unexplained.length ? [...told, ...errors.filter(({ silent }) => silent).flatMap(place)] : [];
  return [
    ...distinct(told),
    ...unexplained.flatMap((flaw) => {
      if (flaw.kind === "refused") return refusedError(flaw, placed);
      if (known.some((error) => explains(error.path, flaw.path))) return [];
      // What nobody asked, for want of what would represent the object, is missing from who gave the object.
      const provider = providerOf(fetches, flaw.source) ?? providerOf(fetches, flaw.source.slice(0, -1));
      return provider && failed?.has(provider) ? [] : [flawError(flaw, provider?.service)];
    }),
  ];
}

function placeError(error: FetchError, { shape, data, at, required }: Placed): GraphQLFormattedError[] {
  const { message, path, extensions } = error;
  if (!path) return [{ message, extensions }];
  if (at) {
    // An error elsewhere than below the deferred object is told with the parts that show it.
    if (!at.source.every((step, index) => step === path[index])) return [];
    const below = path.slice(at.source.length);
    const places = below.length ? clientPaths(shape, data, below, required) : [[]];
    return places.map((place) => ({ message, path: [...at.client, ...place], extensions }));
  }
  return clientPaths(shape, data, path, required).map((place) => ({
    message,
    ...(place.length ? { path: place } : {}),
    extensions,
  }));
}

/** An error above a null, at it, or below it is why it is null. */
const explains = (error: Path | undefined, path: Path): boolean =>
  !error || error.every((step, index) => index >= path.length || step === path[index]);

/** One failure told twice at one place, because its field was asked with several keys that nobody sees, is one error. */
function distinct(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const id = JSON.stringify([error.path, error.message, error.extensions?.code]);
    return !seen.has(id) && seen.add(id);
  });
}

function refusedError({ path, requirement }: Flaw, { refusal }: Placed): GraphQLFormattedError[] {
  if (!refusal || requirement === undefined) return [];
  const { code, fr, en } = refusal(requirement);
  return [{ message: fr, path, extensions: { code, messageEn: en } }];
}

function flawError({ kind, path }: Flaw, service: string | undefined): GraphQLFormattedError {
  const systeme = service ?? "fédéré";
  const { message, extensions = {} } = kind === "null" ? missing(systeme) : wrongType(systeme);
  return { message, path, extensions };
}
