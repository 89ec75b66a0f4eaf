import { codedError } from "@passerelle/kernel/errors";
import type { ASTVisitor, ValidationContext } from "graphql";

/** A validation rule: no text written in the document has a NUL, which a database would refuse. */
export function NoNul(context: ValidationContext): ASTVisitor {
  return {
    StringValue({ value }) {
      if (!value.includes("\0")) return;
      context.reportError(
        codedError("BAD_USER_INPUT", {
          fr: "Un texte ne peut pas contenir le caractère NUL (U+0000) : l'ôter.",
          en: "A text cannot have the character NUL (U+0000): remove it.",
        }),
      );
    },
  };
}
