import { codedError } from "@passerelle/kernel/errors";
import type { ASTVisitor, ValidationContext } from "graphql";

/** A validation rule: a number written in the document that no float holds (`1e999`) is no number. */
export function FiniteNumbers(context: ValidationContext): ASTVisitor {
  const check = (node: { value: string; kind: string }) => {
    if (Number.isFinite(Number(node.value))) return;
    context.reportError(
      codedError("BAD_USER_INPUT", {
        fr: `« ${node.value.slice(0, 40)} » est un nombre trop grand.`,
        en: `"${node.value.slice(0, 40)}" is too large a number.`,
      }),
    );
  };
  return { FloatValue: check, IntValue: check };
}
