import { commonScalars } from "@passerelle/kernel/graphql/scalars";
import { importsQuery } from "@passerelle/kernel/importing/imports-query";
import type { Resolvers } from "../generated/types.ts";
import { Action } from "./actions/resolvers.ts";
import { CertificationConnection } from "./certifications/liste.ts";
import { Certification, certificationsQuery, LienCertification } from "./certifications/resolvers.ts";
import { Adresse } from "./communes/adresse.ts";
import { Formation, formationsQuery } from "./formations/resolvers.ts";
import { Metier } from "./metiers/resolvers.ts";
import { Carif } from "./nomenclatures/carifs.ts";
import { Formacode, formacodesQuery, TermeFormacode } from "./nomenclatures/formacodes.ts";
import { TermeFormacodeConnection } from "./nomenclatures/liste.ts";
import { OrganismeConnection } from "./organismes/liste.ts";
import { Organisme, organismesQuery, RelationOrganisme } from "./organismes/resolvers.ts";
import { FormationConnection } from "./recherche/connection.ts";
import { SessionConnection } from "./sessions/connection.ts";
import { Session, sessionsQuery } from "./sessions/resolvers.ts";
import { Territoire } from "./territoires/offre.ts";

export const resolvers = {
  ...commonScalars,
  Query: {
    ...formationsQuery,
    ...sessionsQuery,
    ...organismesQuery,
    ...certificationsQuery,
    ...formacodesQuery,
    importsCatalogue: importsQuery,
  },
  Formation,
  FormationConnection,
  Action,
  Session,
  SessionConnection,
  Organisme,
  OrganismeConnection,
  RelationOrganisme,
  Certification,
  CertificationConnection,
  LienCertification,
  Formacode,
  TermeFormacode,
  TermeFormacodeConnection,
  Carif,
  Adresse,
  Metier,
  Territoire,
} satisfies Resolvers;
