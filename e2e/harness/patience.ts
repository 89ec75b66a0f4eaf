/** Milliseconds that a system has to answer, where nothing is to be given up. */
export const PATIENCE = 60_000;

/** Settings of a gateway that gives up nothing: a busy machine is slow, and may stop for seconds. */
export const PATIENT = {
  SUBGRAPH_DEADLINE_MS: String(PATIENCE),
  GATEWAY_DEADLINE_MS: "300000",
  REQUEST_TIMEOUT_MS: "300000",
  PLAN_BUDGET_MS: "60000",
};
