/** Words that say that a training is searched, not which: whatever stands around them. */
const TOUJOURS = new Set(
  `a ai aimerais aimerai apprendre apprentissage alternance adulte adultes besoin cherche chercher cherchons comment
  devenir diplome envie etre formation formations former je metier metiers peux peut pouvoir quel quelle quelles quels
  souhaite souhaiterais stage stages suivre trouver trouve veux veut vais voudrais voudrait vouloir`.split(
    /\s+/,
  ),
);

/** Words of asking too, but « technicien de recherche » and « sécurité au travail » mean them: dropped before all others. */
const EN_TETE = new Set([
  "emploi",
  "emplois",
  "faire",
  "recherche",
  "rechercher",
  "recherchons",
  "travail",
  "travailler",
]);

/** May this word (no accents, no case) be one of asking? */
export const demande = (plat: string): boolean => TOUJOURS.has(plat) || EN_TETE.has(plat);

/**
 * Which words of a text only ask, one boolean a word.
 *
 * @param vides tells which words are too common to be indexed: « je recherche un emploi de » is all before the others.
 */
export function motsDeDemande(plats: readonly string[], vides: readonly boolean[]): boolean[] {
  const autre = plats.findIndex((plat, place) => !vides[place] && !demande(plat));
  return plats.map(
    (plat, place) => TOUJOURS.has(plat) || (EN_TETE.has(plat) && (autre < 0 || place < autre)),
  );
}
