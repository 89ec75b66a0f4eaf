import { type LocalRequest, memoryTransport } from "../../transport/memory.ts";
import type { SubgraphResult, Transport } from "../../transport/transport.ts";
import type { ExecutableFetch, IsOfType } from "../compile/executable.ts";
import { compileFetch, typeTest } from "../compile/plan.ts";
import type { PlannedFetch } from "../planner/planner.ts";
import type { EntityPart } from "./entities.ts";

/** Types of the tests: an item is a book or a film. */
export const isOfType: IsOfType = typeTest({ Item: ["Book", "Film"] });

/** A request compiled as those of a plan are, to the system `shop` unless told. */
export const fetchOf = (fetch: Partial<PlannedFetch> & Pick<PlannedFetch, "query">): ExecutableFetch =>
  compileFetch({ kind: "fetch", service: "shop", variables: [], path: [], ...fetch }, isOfType);

/** A request for entities of type `Book`, known by their `id`. */
export const entitiesFetch = (
  selection: string,
  fetch: Partial<PlannedFetch> & { declares?: string; fragments?: string } = {},
): ExecutableFetch => {
  const { declares = "", fragments = "", ...others } = fetch;
  return fetchOf({
    query: `query ($representations: [_Any!]!${declares}) { _entities(representations: $representations) { ${selection} } }${fragments}`,
    requires: [
      { kind: "field", key: "__typename", source: "__typename" },
      { kind: "field", key: "id", source: "id" },
    ],
    ...others,
  });
};

/** The part of a request that asks for the books of these ids, each in its own place. */
export const partOf = (
  fetch: ExecutableFetch,
  ids: readonly string[],
  context?: EntityPart["context"],
): EntityPart => ({
  fetch,
  representations: ids.map((id) => JSON.stringify({ __typename: "Book", id })),
  standsFor: ids.map((_, index) => [index]),
  context,
});

/** A subgraph in memory, with all that it was asked. */
export interface Asked {
  transport: Transport;
  requests: LocalRequest[];
}

/** Makes one that answers by hand. */
export function asked(
  answer: (request: LocalRequest) => SubgraphResult | Promise<SubgraphResult>,
  name = "shop",
): Asked {
  const requests: LocalRequest[] = [];
  const transport = memoryTransport({
    name,
    async execute(request) {
      requests.push(request);
      return answer(request);
    },
  });
  return { transport, requests };
}
