import type { EtatAdministratif, NatureOrganisme } from "../../generated/types.ts";

/** `inconnue` says nothing. */
export const NATURES: Readonly<Record<string, NatureOrganisme | null>> = {
  responsable: "RESPONSABLE",
  formateur: "FORMATEUR",
  responsable_formateur: "RESPONSABLE_FORMATEUR",
  inconnue: null,
};

export const ETATS: Readonly<Record<string, EtatAdministratif>> = { actif: "ACTIF", fermé: "FERME" };

export const OUI_NON: Readonly<Record<string, boolean>> = { Oui: true, Non: false };
