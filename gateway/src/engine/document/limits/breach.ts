import type { ErrorText } from "@passerelle/kernel/errors";
import { GraphQLError } from "graphql";
import type { Refusal } from "../../engine.ts";
import { refused } from "../refusal.ts";
import type { Breach, Limit, LimitName } from "./rules.ts";

/** The breach of a limit, if it is one and the limit is not off. */
export const breachOf = (limit: LimitName, { max, mode }: Limit, value: number): Breach | undefined =>
  mode !== "off" && value > max ? { limit, value, max } : undefined;

/** Why an operation that goes beyond a limit is not run: which limit, what was found, what to change. */
export function refusedFor({ limit, value, max }: Breach): Refusal {
  const { fr, en } = TEXTS[limit](value, max);
  const extensions = { messageEn: en, limit, value, max };
  return refused([new GraphQLError(fr, { extensions })], "DOCUMENT_LIMIT");
}

/** Why an operation is not run that does not say how long a page is, where one argument must. */
export function refusedUnsliced({
  field,
  arguments: names,
}: {
  field: string;
  arguments: readonly string[];
}): Refusal {
  const extensions = {
    messageEn: `"${field}" takes exactly one length of page: ${names.join(", ")}.`,
    ...{ limit: "listSize", field },
  };
  const fr = `« ${field} » demande une taille de page, et une seule : ${names.join(", ")}.`;
  return refused([new GraphQLError(fr, { extensions })], "DOCUMENT_LIMIT");
}

/** A warning beside the answer, of what would be refused were the limit enforced. */
export interface Warning extends Breach {
  message: string;
  messageEn: string;
}

export function warningOf(breach: Breach): Warning {
  const { fr, en } = TEXTS[breach.limit](breach.value, breach.max);
  return { message: fr, messageEn: en, ...breach };
}

const TEXTS: Readonly<Record<LimitName, (value: number, max: number) => ErrorText>> = {
  tokens: (_, max) => ({
    fr: `Le document a plus de ${max} mots et signes : en retirer, ou le découper.`,
    en: `The document has more than ${max} tokens: remove some, or split it.`,
  }),
  depth: (value, max) => ({
    fr: `Cette opération emboîte ${value} champs, fragments compris : ${max} au plus. Demander le reste à part, par identifiant.`,
    en: `This operation nests ${value} fields, through fragments: ${max} at most. Ask the rest apart, by identifier.`,
  }),
  introspectionDepth: (value, max) => ({
    fr: `Cette question sur le schéma emboîte ${value} champs : ${max} au plus.`,
    en: `This question about the schema nests ${value} fields: ${max} at most.`,
  }),
  aliases: (value, max) => ({
    fr: `Cette opération a ${value} alias, fragments compris : ${max} au plus. Demander plusieurs opérations, ou une liste.`,
    en: `This operation has ${value} aliases, through fragments: ${max} at most. Ask several operations, or a list.`,
  }),
  rootFields: (value, max) => ({
    fr: `Cette opération a ${value} champs à la racine : ${max} au plus. La découper.`,
    en: `This operation has ${value} fields at its root: ${max} at most. Split it.`,
  }),
  directives: (value, max) => ({
    fr: `Un même champ a ${value} directives : ${max} au plus.`,
    en: `One field has ${value} directives: ${max} at most.`,
  }),
  listSize: (value, max) =>
    value < 0
      ? {
          fr: `Une page de ${value} éléments est demandée : en demander de 1 à ${max}.`,
          en: `A page of ${value} items is asked: ask 1 to ${max}.`,
        }
      : {
          fr: `Une page ou une liste de ${value} éléments : ${max} au plus. Demander page par page.`,
          en: `A page or a list of ${value} items: ${max} at most. Ask page by page.`,
        },
  operationName: (value, max) => ({
    fr: `Le nom de l'opération a ${value} caractères : ${max} au plus.`,
    en: `The operation's name has ${value} characters: ${max} at most.`,
  }),
  cost: (value, max) => ({
    fr: `Cette opération coûterait ${value} : ${max} au plus. Réduire « first », ou les listes qui en contiennent d'autres.`,
    en: `This operation would cost ${value}: ${max} at most. Reduce \`first\`, or the lists inside lists.`,
  }),
};
