import { Draw, tirage, zipf } from "../feed/draw.ts";
import { readNomenclatures } from "../feed/nomenclatures.ts";

/** One of the five main queries, with the variables that its askers vary. */
export interface Question {
  nom: string;
  query: string;
  variables: Record<string, unknown>[];
}

/** Different variables of each question: enough that p95 is that of the question, not of one word. */
const VARIANTES = 60;

const PAGE = "edges { distanceKm node { id intitule } } pageInfo { hasNextPage endCursor }";
const LISTE = `query($filtre: FiltreFormations) { formations(filtre: $filtre) { ${PAGE} } }`;

/** The five main queries of the catalogue; `jour` is today, `organismes` are ids that the offer holds. */
export function questions(jour: string, organismes: readonly string[]): Question[] {
  const { diplomes, communes } = readNomenclatures();
  const draw = new Draw(7, 7);
  const populated = tirage(communes, ({ population }) => population);
  const asked = zipf(diplomes, 0.4);
  const many = <Variables>(make: () => Variables) => Array.from({ length: VARIANTES }, make);
  const texte = () => motsDe(draw.de(asked).libelleFormacode);
  const autour = () => ({ codeCommune: draw.de(populated).code, rayonKm: 30 });
  return [
    {
      nom: "texte + 30 km + niveau + date + ouvertes, total et facettes",
      query: `query($filtre: FiltreFormations) { formations(filtre: $filtre) { totalCount
        facettes { niveauxSortie { valeur nombre } modalites { valeur nombre } financeurs { valeur nombre }
        departements { valeur nombre } } ${PAGE} } }`,
      variables: many(() => ({
        filtre: {
          texte: texte(),
          autour: autour(),
          niveauxSortie: [draw.un(["NIVEAU_3", "NIVEAU_4", "NIVEAU_5", "NIVEAU_6"])],
          debutApres: jour,
          ouvertes: true,
        },
      })),
    },
    { nom: "texte seul", query: LISTE, variables: many(() => ({ filtre: { texte: texte() } })) },
    {
      nom: "lieu seul, par distance",
      query: LISTE,
      variables: many(() => ({ filtre: { autour: autour() } })),
    },
    {
      nom: "métier (codes ROME)",
      query: LISTE,
      variables: many(() => {
        let codesRome: string[] = [];
        while (!codesRome.length) codesRome = draw.de(asked).codesRome;
        return { filtre: { codesRome } };
      }),
    },
    {
      nom: "comptes d'un organisme et d'un territoire",
      query: `query($organisme: ID!, $territoires: [_Any!]!) {
        organisme(id: $organisme) { formations { totalCount } }
        _entities(representations: $territoires) { ... on Territoire { offre { organismes formations sessionsOuvertes } } } }`,
      variables: many(() => {
        const { code, departement } = draw.de(populated);
        const territoire = draw.parfois(0.5) ? `DEP-${departement}` : `COM-${code}`;
        return {
          organisme: draw.un(organismes),
          territoires: [{ __typename: "Territoire", id: territoire }],
        };
      }),
    },
  ];
}

/** What someone types of a subject: its first two long words. */
const motsDe = (libelle: string): string =>
  libelle
    .split(/[\s,;:/()'’-]+/)
    .filter((mot) => mot.length > 3)
    .slice(0, 2)
    .join(" ");
