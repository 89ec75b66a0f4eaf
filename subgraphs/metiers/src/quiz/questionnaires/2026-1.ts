import { numeroter, type QuestionnaireDefinition } from "../questionnaire.ts";

/**
 * First questionnaire. Its words and weights are ours; its centres of interest are the 30 of ROME 4.60.
 *
 * The weights of one centre add up to 1 at most over all answers, so that a total is a weight too.
 */
export const questionnaire20261: QuestionnaireDefinition = {
  version: "2026-1",
  titre: "Quels métiers pourraient me plaire ?",
  avertissement:
    "Ce résultat est une piste, pas un verdict : il ne dit ni vos capacités ni votre avenir. Parlez-en avec un conseiller en évolution professionnelle ou un psychologue de l'Éducation nationale.",
  questions: numeroter([
    [
      "Une journée de travail réussie, c'est d'abord…",
      [
        ["une journée au grand air, à bouger", { 9: 0.4, 13: 0.3 }],
        ["une journée à parler avec du monde", { 4: 0.35, 8: 0.2 }],
        ["une belle pièce terminée, bien finie", { 14: 0.3, 6: 0.3 }],
        ["un problème compliqué enfin résolu", { 10: 0.3, 29: 0.3 }],
      ],
    ],
    [
      "On vous confie une vieille maison à refaire. Par quoi commencez-vous ?",
      [
        ["je prends les outils et j'attaque un mur", { 1: 0.4, 14: 0.2 }],
        ["je dessine ce qu'elle deviendra", { 7: 0.4, 30: 0.2 }],
        ["je fais le budget et le calendrier", { 15: 0.4, 18: 0.3 }],
        ["je réunis une équipe et je répartis le travail", { 2: 0.4, 18: 0.2 }],
      ],
    ],
    [
      "Qui aimeriez-vous aider ?",
      [
        ["des enfants qui grandissent", { 21: 0.5, 24: 0.25 }],
        ["des personnes malades ou âgées", { 22: 0.5, 4: 0.15 }],
        ["des gens en danger", { 23: 0.5, 25: 0.2 }],
        ["des animaux", { 17: 0.5, 9: 0.2 }],
        ["tous les habitants, par un service utile", { 5: 0.5, 11: 0.2 }],
      ],
    ],
    [
      "Quel lieu de travail vous attire le plus ?",
      [
        ["une cuisine ou un fournil", { 27: 0.5, 14: 0.1 }],
        ["la route, le rail ou la mer", { 19: 0.4, 16: 0.4 }],
        ["un bureau, des écrans, des données", { 29: 0.3, 15: 0.2 }],
        ["un plateau, une scène et ses coulisses", { 26: 0.4, 30: 0.3 }],
        ["une forêt, un jardin ou une ferme", { 9: 0.3, 20: 0.3, 17: 0.2 }],
      ],
    ],
    [
      "Que vous demandent volontiers vos proches ?",
      [
        ["d'écrire ou de relire un texte", { 12: 0.4, 6: 0.2 }],
        ["de réparer ou de monter quelque chose", { 14: 0.2, 1: 0.2 }],
        ["d'organiser une fête ou un voyage", { 18: 0.3, 16: 0.2 }],
        ["de discuter un prix à leur place", { 3: 0.4, 8: 0.3 }],
      ],
    ],
    [
      "Une règle n'est pas suivie. Que faites-vous ?",
      [
        ["je la rappelle, calmement", { 11: 0.4, 5: 0.2 }],
        ["je cherche à comprendre pourquoi", { 10: 0.2, 22: 0.2 }],
        ["je l'explique à ceux qui ne la connaissent pas", { 24: 0.25, 8: 0.2 }],
        ["je vérifie d'abord que le reste est en ordre", { 6: 0.2, 15: 0.2 }],
      ],
    ],
    [
      "Vous avez un samedi libre.",
      [
        ["escalade, moto ou eaux vives", { 25: 0.5, 13: 0.2 }],
        ["un atelier de dessin ou de musique", { 30: 0.3, 7: 0.3 }],
        ["je cuisine pour dix", { 27: 0.3, 4: 0.15 }],
        ["je tiens un stand à la brocante", { 3: 0.3, 4: 0.1 }],
        ["un film ou une leçon dans une autre langue", { 28: 0.5, 12: 0.2 }],
      ],
    ],
    [
      "Qu'acceptez-vous sans peine ?",
      [
        ["de commencer très tôt ou de finir très tard", { 19: 0.2, 27: 0.1, 5: 0.1 }],
        ["de porter, de marcher, de rester debout", { 13: 0.3, 1: 0.2 }],
        ["de rester longtemps concentré sur un détail", { 6: 0.2, 29: 0.2 }],
        ["de prendre une décision difficile", { 2: 0.3, 23: 0.2 }],
        ["de partir plusieurs jours", { 16: 0.2, 28: 0.2 }],
      ],
    ],
    [
      "Quelle cause vous tient le plus à cœur ?",
      [
        ["la planète", { 20: 0.5, 9: 0.1 }],
        ["l'école pour tous", { 24: 0.3, 21: 0.2 }],
        ["la santé", { 22: 0.3, 10: 0.2 }],
        ["la sécurité de chacun", { 23: 0.3, 11: 0.3 }],
        ["les arts et les cultures du monde", { 28: 0.3, 26: 0.2 }],
      ],
    ],
    [
      "Dans un groupe, on compte sur vous pour…",
      [
        ["trouver une idée neuve", { 30: 0.2, 10: 0.2 }],
        ["convaincre les autres", { 8: 0.3, 3: 0.2 }],
        ["mener et répartir le travail", { 2: 0.3, 18: 0.2 }],
        ["faire ce qui ne se voit pas mais qui compte", { 26: 0.3, 6: 0.1 }],
      ],
    ],
    [
      "Que tiendriez-vous volontiers entre vos mains ?",
      [
        ["un volant", { 19: 0.3, 25: 0.1 }],
        ["un clavier d'ordinateur", { 29: 0.2, 15: 0.2 }],
        ["un crayon ou un pinceau", { 7: 0.3, 14: 0.1 }],
        ["une petite main ou une patte", { 21: 0.2, 17: 0.2 }],
        ["un livre", { 12: 0.3, 24: 0.2 }],
      ],
    ],
    [
      "Dans cinq ans, vous vous voyez…",
      [
        ["à la tête de votre affaire", { 3: 0.1, 27: 0.1 }],
        ["au service de votre commune", { 5: 0.2, 11: 0.1 }],
        ["spécialiste que l'on vient consulter", { 10: 0.1 }],
        ["dans un métier utile à l'environnement", { 20: 0.2, 1: 0.1 }],
      ],
    ],
  ]),
};
