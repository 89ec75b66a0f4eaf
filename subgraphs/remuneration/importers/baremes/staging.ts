import type { Staging } from "@passerelle/kernel/importing/staging";

type Ligne = Record<string, string | number | boolean | string[] | null>;

/** Temporary tables of what was read, by the columns of the tables that the swap fills. */
export async function tablesDAttente(staging: Staging) {
  const table = (nom: string, colonnes: Record<string, string>) =>
    staging.table<Ligne>(
      nom,
      Object.entries(colonnes)
        .map((colonne) => colonne.join(" "))
        .join(", "),
      Object.keys(colonnes),
    );
  return {
    bareme: await table("lus_baremes", {
      version: "text",
      territoire: "text",
      debut: "date",
      fin: "date",
      publie_le: "date",
      base_reglementaire: "text",
      coefficient: "numeric",
      application: "text",
      origine: "text",
      complet: "boolean",
    }),
    ligne: await table("lus_lignes", {
      numero: "integer",
      version: "text",
      categorie: "text",
      rang: "smallint",
      libelle: "text",
      montant: "numeric(10, 2)",
      minimum: "numeric(10, 2)",
      maximum: "numeric(10, 2)",
      article: "text",
      certitude: "text",
      debut: "date",
      situations: "text[]",
      complet: "boolean",
    }),
    parametre: await table("lus_parametres", {
      nom: "text",
      territoire: "text",
      debut: "date",
      fin: "date",
      valeur: "numeric",
      unite: "text",
      certitude: "text",
      origine: "text",
    }),
    rejete: await table("lus_rejetes", { objet: "text" }),
  };
}
