import { OperatorError } from "@passerelle/kernel/errors";

/** Throws an `OperatorError` when no record of a list can be kept: it would close all that is known. */
export function exigerUneLigne(fichier: string, { lus, rejetes }: { lus: number; rejetes: number }): void {
  if (lus === rejetes)
    throw new OperatorError(`${fichier} holds no record that can be kept: nothing is changed.`);
}
