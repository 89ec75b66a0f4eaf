import { readJson } from "@passerelle/kernel/importing/reading/json";
import type { Sql } from "@passerelle/kernel/postgres/database";
import { fuseauDe } from "../../src/territoires/fuseaux.ts";
import { normaliser } from "../../src/territoires/noms.ts";
import { type Apport, clesDeNom } from "../structures/apport.ts";
import { importeurDeStructures, type Reserve } from "../structures/importeur.ts";

const OBJET = "missionsLocales";

/** Ids of this list begin with the INSEE code of the commune of the seat: « 13014S00 » is at Berre-l'Étang. */
const SIEGE = /^(\d{5}|2[AB]\d{3})S\d\d$/;

/** Importer of the list of missions locales (i-milo): name, department and commune of each, without an address. */
export const missionsLocales = importeurDeStructures(
  {
    name: "missions-locales",
    summary: "All missions locales by department, without address (i-milo, JSON).",
    version: 2,
    defaultSource: "milo",
    producteur: "Ministère du travail (i-milo)",
    licence: "non précisée",
    recognises: (_nom, head) => head.trimStart().startsWith("[") && head.includes('"nom_officiel"'),
  },
  async ({ sql }) => {
    const connus = await territoiresConnus(sql);
    return async function* (file) {
      for await (const { ligne, valeur } of readJson(file)) {
        const lu = lireMissionLocale((valeur ?? {}) as Record<string, unknown>, connus);
        yield "refus" in lu ? { objet: OBJET, ligne, refus: lu.refus } : { objet: OBJET, ligne, ...lu };
      }
    };
  },
);

/** Ids of the departments and communes in place. */
async function territoiresConnus(sql: Sql): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select id from territoires where niveau in ('DEPARTEMENT', 'COMMUNE') and retire_le is null`;
  return new Set(rows.map(({ id }) => id));
}

/** Reads an element: `{ id, nom_officiel, nom_usuel, code_departement }`. */
export function lireMissionLocale(
  champs: Record<string, unknown>,
  connus: ReadonlySet<string>,
): { cle: string; contenu: Apport; reserves: Reserve[] } | { refus: Reserve } {
  const texte = (nom: string): string => (typeof champs[nom] === "string" ? champs[nom].trim() : "");
  const [id, officiel, usuel] = [texte("id"), texte("nom_officiel"), texte("nom_usuel")];
  const nom = usuel || officiel;
  if (!id || !nom)
    return {
      refus: {
        chemin: nom ? "id" : "nom_officiel",
        valeur: undefined,
        code: "CHAMP_ABSENT",
        raison: "L'identifiant et le nom sont obligatoires.",
      },
    };
  const reserves: Reserve[] = [];
  const departement = texte("code_departement");
  if (!connus.has(`DEP-${departement}`))
    reserves.push({
      chemin: "code_departement",
      valeur: departement || undefined,
      code: "DEPARTEMENT_INCONNU",
      raison: "Aucun département n'a ce code : la structure est gardée sans lui.",
    });
  const code = SIEGE.exec(id)?.[1] ?? "";
  const siege = connus.has(`COM-${code}`) ? code : null;
  if (!siege)
    reserves.push({
      chemin: "id",
      valeur: id,
      code: "SIEGE_INCONNU",
      raison:
        "Cet identifiant ne commence pas par le code d'une commune : la structure est gardée sans commune.",
    });
  const contenu = {
    nom,
    recherche: normaliser(nom),
    reseaux: ["mission-locale"],
    cles: [
      `milo:${id}`,
      ...(officiel ? [`officiel:${normaliser(officiel)}`] : []),
      ...clesDeNom("mission-locale", departement, [usuel, officiel]),
      ...(siege ? [`siege:${siege}`] : []),
    ],
    codeCommune: siege,
    departement: connus.has(`DEP-${departement}`) ? departement : null,
    // The file's own zone is not taken: a name that Postgres does not know would break every search by hours.
    fuseau: fuseauDe(siege ?? departement),
  };
  return { cle: id, contenu, reserves };
}
