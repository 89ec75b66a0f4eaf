/** A request to one subgraph, as the plan made it. */
export interface SubgraphRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: Record<string, unknown> | undefined;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly SubgraphError[] | undefined;
}

/**
 * The way to one subgraph: in memory or over HTTP. It never throws for a subgraph that fails:
 * the failure is a result with a coded error, so that the rest of the plan goes on.
 */
export interface Transport {
  execute(request: SubgraphRequest): Promise<SubgraphResult>;
  /** Does the subgraph answer at all? */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** The result of a subgraph that cannot be reached or that answers something else than GraphQL. */
export function unavailable(
  systeme: string,
  code: "UPSTREAM_UNAVAILABLE" | "TIMEOUT" = "UPSTREAM_UNAVAILABLE",
): SubgraphResult {
  const late = code === "TIMEOUT";
  return {
    data: null,
    errors: [
      {
        message: late
          ? `Le système « ${systeme} » n'a pas répondu à temps.`
          : `Le système « ${systeme} » ne répond pas : le reste de la réponse est juste.`,
        extensions: {
          code,
          systeme,
          messageEn: late
            ? `The system "${systeme}" did not answer in time.`
            : `The system "${systeme}" does not answer: the rest of the answer is right.`,
        },
      },
    ],
  };
}
