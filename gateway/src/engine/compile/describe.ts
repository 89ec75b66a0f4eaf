import type { ExecutableFetch, ExecutableNode } from "./executable.ts";

/** A compiled plan in words, one request a paragraph. */
export function describePlan(node: ExecutableNode | undefined, indent = ""): string {
  if (!node) return `${indent}nothing is fetched\n`;
  switch (node.kind) {
    case "fetch":
      return describeFetch(node, indent);
    case "sequence":
    case "parallel": {
      const inside = node.nodes.map((child) => describePlan(child, `${indent}  `)).join("");
      return `${indent}${node.kind === "sequence" ? "one after the other:" : "at the same time:"}\n${inside}`;
    }
    case "defer": {
      const deferred = node.deferred.map(
        ({ label, depends, node: own }) =>
          `${indent}later (${label}${depends.length ? `, after ${depends.join(", ")}` : ""}):\n${own ? describePlan(own, `${indent}  `) : `${indent}  nothing more is fetched\n`}`,
      );
      return `${indent}first:\n${describePlan(node.primary, `${indent}  `)}${deferred.join("")}`;
    }
  }
}

function describeFetch(
  { service, id, operation, path, represent, context }: ExecutableFetch,
  indent: string,
): string {
  const at = path.map((step) => (step === "@" ? step : step.key));
  const heading = [
    `${service}${id === undefined ? "" : ` (${id})`}`,
    represent ? `entities at ${at.join(".")}` : at.length ? `root at ${at.join(".")}` : "root",
    ...(context ? [`with ${context.map(({ variable }) => `$${variable}`).join(", ")} from above`] : []),
  ].join(", ");
  return `${indent}${heading}\n${indent}  ${operation.query}\n`;
}

/** Does any request of a plan take arguments from the objects above? */
export function hasContext(node: ExecutableNode | undefined): boolean {
  if (!node) return false;
  switch (node.kind) {
    case "fetch":
      return node.context !== undefined;
    case "sequence":
    case "parallel":
      return node.nodes.some(hasContext);
    case "defer":
      return hasContext(node.primary) || node.deferred.some(({ node: own }) => hasContext(own));
  }
}
