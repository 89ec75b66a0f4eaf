import { fromTransit, inTransit } from "./transit.ts";
import type { SubgraphRequest, SubgraphResult } from "./transport.ts";

/** The variables of a request as readable values, for those that do not send its text as it is. */
export const variablesOf = ({ variables, transit }: SubgraphRequest): Record<string, unknown> =>
  JSON.parse(transit ? fromTransit(variables) : variables) as Record<string, unknown>;

/** A result whose texts are readable, as a request asked for it. */
export const withTransit = (result: SubgraphResult, transit: boolean | undefined): SubgraphResult =>
  transit && result.data ? { ...result, data: inTransit(result.data) } : result;
