import type { FetchNode, PlanNode, QueryPlan } from "@apollo/query-planner/dist/QueryPlan.js";
import { type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import type { ExecutableFetch, ExecutableNode, PathStep } from "./executable.ts";
import { compileRepresentation } from "./representation.ts";
import { compileRewrites, type IsOfType } from "./rewrites.ts";

/** Compiles a plan once; undefined when nothing has to be fetched. Throws on a node that only `@defer` or subscriptions make. */
export function compilePlan(plan: QueryPlan, schema: GraphQLSchema): ExecutableNode | undefined {
  if (!plan.node) return undefined;
  if (plan.node.kind === "Subscription") throw new Error("a subscription is not run as a query");
  return compileNode(plan.node, typeTest(schema));
}

function compileNode(node: PlanNode, isOfType: IsOfType): ExecutableNode {
  switch (node.kind) {
    case "Sequence":
    case "Parallel": {
      const nodes = node.nodes.map((child) => compileNode(child, isOfType));
      return { kind: node.kind === "Sequence" ? "sequence" : "parallel", nodes };
    }
    case "Flatten":
      return { kind: "flatten", path: node.path.map(compileStep), node: compileNode(node.node, isOfType) };
    case "Fetch":
      return compileFetch(node, isOfType);
    default:
      throw new Error(`the plan has a node ${node.kind}, which this engine does not run`);
  }
}

/** `name`, `@`, or `name|[A,B]` when the step is only for some types. */
function compileStep(step: string | number): PathStep {
  const text = String(step);
  if (text === "@") return "@";
  const at = text.indexOf("|[");
  if (at < 0) return { key: text };
  return { key: text.slice(0, at), types: new Set(text.slice(at + 2, -1).split(",")) };
}

function compileFetch(node: FetchNode, isOfType: IsOfType): ExecutableFetch {
  if (node.contextRewrites?.length) throw new Error("@fromContext is not run by this engine yet");
  const rewriteOutput = compileRewrites(node.outputRewrites, isOfType);
  const fetch: ExecutableFetch = {
    kind: "fetch",
    service: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
    ...(rewriteOutput ? { rewriteOutput } : {}),
  };
  if (!node.requires?.length) return fetch;
  const represent = compileRepresentation(node.requires, isOfType);
  const rewriteInput = compileRewrites(node.inputRewrites, isOfType);
  fetch.represent = (object) => {
    const representation = represent(object);
    if (representation && rewriteInput) rewriteInput(representation);
    return representation;
  };
  return fetch;
}

/** Answers, from the schema and with memory, whether a runtime type satisfies a type condition. */
export function typeTest(schema: GraphQLSchema): IsOfType {
  const known = new Map<string, boolean>();
  return (name, condition) => {
    if (name === condition) return true;
    const id = `${name} ${condition}`;
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    const [type, wanted] = [schema.getType(name), schema.getType(condition)];
    const result = isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
    known.set(id, result);
    return result;
  };
}
