import { DEFAULT_ACTORS } from "@passerelle/gateway/access/actors";

/** An account of the demo: one for each actor of the graph, `public` apart. */
export interface DemoAccount {
  /** Name of the account, and of its actor: `sub` is `demo-<id>`. */
  id: string;
  /** « Je suis … » */
  libelle: string;
  organisation?: string;
  territoires?: readonly string[];
  finalite?: string;
}

const MISSION_LOCALE = "demo--mission-locale-03190";

/** Nobody real: their organisations are those of the demo region, where it has some. */
export const ACCOUNTS: readonly DemoAccount[] = [
  {
    id: "partenaire",
    libelle: "un portail partenaire",
    organisation: "demo--portail",
    territoires: ["REG-84"],
  },
  {
    id: "prescripteur",
    libelle: "prescripteur en mission locale",
    organisation: MISSION_LOCALE,
    territoires: ["DEP-03"],
  },
  {
    id: "conseiller",
    libelle: "conseillère en mission locale",
    organisation: MISSION_LOCALE,
    territoires: ["DEP-03"],
  },
  {
    id: "superviseur",
    libelle: "superviseur de la messagerie",
    organisation: MISSION_LOCALE,
    territoires: ["REG-84"],
  },
  { id: "organisme", libelle: "un organisme de formation", organisation: "demo--OF0001" },
  { id: "entreprise", libelle: "une entreprise qui recrute", organisation: "demo--entreprise-1" },
  {
    id: "siae",
    libelle: "une structure d'insertion (SIAE)",
    organisation: "demo--siae-1",
    territoires: ["DEP-03"],
  },
  {
    id: "opco",
    libelle: "un opérateur de compétences (OPCO)",
    organisation: "demo--opco-1",
    territoires: ["REG-84"],
  },
  { id: "region", libelle: "agent de la Région", organisation: "demo--region", territoires: ["REG-84"] },
  { id: "beneficiaire", libelle: "bénéficiaire" },
  { id: "responsableLegal", libelle: "responsable légal d'un mineur" },
];

/** An account by its name or its subject. */
export const accountOf = (name: string): DemoAccount | undefined =>
  ACCOUNTS.find(({ id }) => id === name || subjectOf(id) === name);

export const subjectOf = (id: string): string => `demo-${id}`;

/** All that the actor of an account may be granted, and so asks for. */
export const scopesOf = ({ id }: DemoAccount): readonly string[] => DEFAULT_ACTORS[id]?.scopes ?? [];

/** All scopes that some account asks for. */
export const SCOPES: readonly string[] = [...new Set(ACCOUNTS.flatMap(scopesOf))];

/** What the tokens of an account say of it. */
export const claimsOf = ({
  id,
  organisation,
  territoires,
  finalite,
}: DemoAccount): Record<string, unknown> => ({
  acteur: id,
  ...(organisation ? { organisation } : {}),
  ...(territoires ? { territoires } : {}),
  ...(finalite ? { finalite } : {}),
});
