import type { Arbre } from "../../importers/lheo/noeud.ts";
import { STRUCTURE } from "../../importers/lheo/sequences.ts";
import * as colonnes from "./colonnes/action.ts";
import { formation as formationDeColonnes } from "./colonnes/formation.ts";
import { formateur, responsable } from "./colonnes/organisme.ts";
import { session as sessionDeColonnes } from "./colonnes/session.ts";
import type { LigneAction, LigneSession } from "./lignes.ts";
import type { Lot } from "./lots.ts";

/** The formations of a batch as whole elements, actions, sessions and organismes in their places. */
export function assembler(lot: Lot): Arbre[] {
  const actions = Map.groupBy(lot.actions, ({ formation_id }) => formation_id);
  const sessions = Map.groupBy(lot.sessions, ({ action_id }) => action_id);
  return lot.formations.map((ligne) => {
    const children = (actions.get(ligne.id) ?? []).map((action) =>
      actionDe(lot, action, sessions.get(action.id) ?? []),
    );
    const kept = gardee(lot, ligne.brut, "formation");
    if (kept) return inserer(kept, children);
    const organisme = lot.organismes.get(ligne.organisme_id ?? "");
    const made = formationDeColonnes(
      ligne,
      ligne.certifications.flatMap((id) => lot.certifications.get(id) ?? []),
    );
    return inserer(made ?? { nom: "formation" }, [
      ...children,
      ...[organisme && responsable(organisme)].filter((found) => found !== undefined),
    ]);
  });
}

function actionDe(lot: Lot, ligne: LigneAction, lignes: readonly LigneSession[]): Arbre {
  const sessions = lignes.map(
    (session) => gardee(lot, session.brut, "session") ?? sessionDeColonnes(session) ?? { nom: "session" },
  );
  const kept = gardee(lot, ligne.brut, "action");
  if (kept) return inserer(kept, sessions);
  const formateurs = ligne.formateurs.flatMap((id) => {
    const organisme = lot.organismes.get(id);
    return (organisme && formateur(organisme)) ?? [];
  });
  return inserer(colonnes.action(ligne) ?? { nom: "action" }, [...sessions, ...formateurs]);
}

/** The element that a LHÉO feed gave, with those that it refers to; null for a record of another kind of source. */
function gardee(lot: Lot, brut: Arbre | null | undefined, nom: string): Arbre | null {
  if (brut?.nom !== nom) return null;
  const { attributs, contenu = [] } = brut;
  return {
    nom,
    ...(attributs ? { attributs } : {}),
    contenu: contenu.map((item) =>
      typeof item !== "string" && item.renvoi !== undefined ? (lot.renvois.get(item.renvoi) ?? item) : item,
    ),
  };
}

/** Puts children where the schema has them. */
function inserer(element: Arbre, children: readonly Arbre[]): Arbre {
  const sequence = STRUCTURE.get(element.nom) ?? [];
  const contenu = [...(element.contenu ?? [])];
  for (const child of children) {
    const rank = sequence.indexOf(child.nom);
    const after = contenu.findIndex((item) => typeof item !== "string" && sequence.indexOf(item.nom) > rank);
    contenu.splice(after < 0 ? contenu.length : after, 0, child);
  }
  return { ...element, contenu };
}
