import { type HttpRefusal, refusal } from "./refusals.ts";

/** Levels of variables at most: whoever walks them by recursion, as JSON.stringify does, stays far from the end of the stack. */
const MAX_DEPTH = 100;

/**
 * Refuses variables nested beyond measure, with a key that some later assignment would take for a prototype, or with a
 * NUL, which no text has and no database keeps.
 */
export function refuseHostile(variables: Readonly<Record<string, unknown>>): HttpRefusal | undefined {
  return check(variables, MAX_DEPTH);
}

function check(value: object, left: number): HttpRefusal | undefined {
  if (left === 0) return TOO_DEEP;
  if (Array.isArray(value)) {
    for (const item of value) {
      const refused = checkItem(item, left);
      if (refused) return refused;
    }
    return undefined;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === "__proto__") return PROTOTYPE;
    const refused = checkItem(item, left);
    if (refused) return refused;
  }
  return undefined;
}

function checkItem(item: unknown, left: number): HttpRefusal | undefined {
  if (typeof item === "string") return item.includes("\0") ? NUL : undefined;
  return typeof item === "object" && item !== null ? check(item, left - 1) : undefined;
}

const TOO_DEEP = refusal("BAD_USER_INPUT", {
  fr: `Les variables ont plus de ${MAX_DEPTH} niveaux.`,
  en: `The variables have more than ${MAX_DEPTH} levels.`,
});
const PROTOTYPE = refusal("BAD_USER_INPUT", {
  fr: "Une variable ne peut pas avoir la clé « __proto__ ».",
  en: "A variable cannot have the key `__proto__`.",
});
const NUL = refusal("BAD_USER_INPUT", {
  fr: "Un texte ne peut pas contenir le caractère NUL (U+0000) : l'ôter.",
  en: "A text cannot have the character NUL (U+0000): remove it.",
});
