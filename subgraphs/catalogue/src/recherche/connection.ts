import { asks } from "@passerelle/kernel/graphql/asks";
import { type PageInfo, pageSize, said, toConnection } from "@passerelle/kernel/graphql/connection";
import type { GraphQLResolveInfo } from "graphql";
import type { FiltreFormations, FormationConnectionResolvers, TriFormations } from "../../generated/types.ts";
import type { Context } from "../context.ts";
import type { FormationLigne } from "../formations/lignes.ts";
import { COLONNES_DE_PAGE as COLONNES_ORGANISME } from "../organismes/lignes.ts";
import type { Parent, Parente } from "./conditions.ts";
import { type Criteres, criteresDe } from "./criteres.ts";
import { type CompteFacette, libellees } from "./facettes.ts";
import { ordreDe } from "./ordre.ts";
import { suggestions } from "./suggestions/suggestions.ts";

/** A page of formations, with what its total and facets need, computed only if asked for. */
export interface PageFormations {
  parente: Parente;
  parent: Parent;
  /** As asked. */
  filtre: FiltreFormations;
  criteres: Criteres;
  /** How many there are, when the page told it. */
  total: number | null;
  /** Its facets, when the page told them. */
  facettesLues: CompteFacette[] | null;
  edges: { cursor: string; node: FormationLigne; distanceKm: number | null }[];
  pageInfo: PageInfo;
}

interface ArgumentsFormations {
  filtre?: FiltreFormations | null;
  tri?: TriFormations | null;
  first?: number | null;
  after?: string | null;
}

/** The page of formations that hang from a parent; throws `BAD_USER_INPUT` on a filter or cursor that is none. */
export async function pageFormations(
  parente: Parente,
  parent: Parent,
  args: ArgumentsFormations,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<PageFormations> {
  const first = pageSize(args);
  const criteres = await criteresDe(args.filtre, args.tri, context);
  const scope = ["formations", parente, parent, said(args.filtre), criteres.tri];
  const apres = args.after != null ? context.cursors.decode(scope, args.after) : null;
  const total = asks(info, "totalCount");
  const facettes = asks(info, "facettes");
  const organismes = asks(info, "edges", "node", "organisme") ? COLONNES_ORGANISME.asked(info) : null;
  const listed = asks(info, "edges") || asks(info, "pageInfo");
  const found = listed
    ? await context.loaders
        .pages({ parente, criteres, first, apres, total, facettes, organismes })
        .load(parent)
    : [];
  // The whole list is this page.
  const entiere = listed && apres === null && found.length <= first;
  const connection = toConnection(found, {
    first,
    after: args.after,
    cursor: ({ valeur, id }) => context.cursors.encode(scope, [valeur, id]),
    node: (trouvee): FormationLigne => trouvee,
    extra: ({ distanceKm }) => ({ distanceKm }),
  });
  return {
    parente,
    parent,
    filtre: args.filtre ?? {},
    criteres,
    total: found[0]?.total ?? (entiere ? found.length : null),
    facettesLues: found[0]?.facettes ?? (entiere && !found.length ? [] : null),
    ...connection,
  };
}

export const FormationConnection: FormationConnectionResolvers = {
  totalCount: ({ parente, parent, criteres, total }, _, { loaders }) =>
    total ?? loaders.totaux({ parente, criteres, de: "formations" }).load(parent),
  facettes: ({ parente, parent, criteres, facettesLues }, _, { loaders }) =>
    facettesLues ? libellees(facettesLues) : loaders.facettes({ parente, criteres }).load(parent),
  async comprise({ filtre }, _, { loaders }) {
    const lu = await loaders.textes.load(filtre.texte ?? "");
    if (lu.genre === "mots") return lu.compris.comprise;
    if (lu.genre === "tout") return null;
    return { texte: lu.texte, correction: null, message: "Aucun mot dans ce texte.", elements: [] };
  },
  ordre: ({ criteres }) => ordreDe(criteres),
  suggestions,
};
