import type { InferSelectModel } from "drizzle-orm";
import type { Arbre } from "../../importers/lheo/noeud.ts";
import type { actions, certifications, formations, organismes, sessions } from "../../src/tables.ts";

/** A column as Postgres names it: `dateMaj` → `date_maj`. */
type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Snake<Rest>}`
    : `_${Lowercase<First>}${Snake<Rest>}`
  : Name;

type Ligne<Row> = { [Name in keyof Row & string as Snake<Name>]: Row[Name] } & { brut?: Arbre | null };

export type LigneFormation = Ligne<Omit<InferSelectModel<typeof formations>, "brut">>;
export type LigneAction = Ligne<Omit<InferSelectModel<typeof actions>, "brut">>;
export type LigneSession = Ligne<Omit<InferSelectModel<typeof sessions>, "brut">>;
export type LigneOrganisme = Pick<
  Ligne<InferSelectModel<typeof organismes>>,
  "id" | "source" | "nom" | "raison_sociale" | "siret" | "numero_activite" | "uai" | "adresse" | "contacts"
>;
export type LigneCertification = Ligne<InferSelectModel<typeof certifications>>;
