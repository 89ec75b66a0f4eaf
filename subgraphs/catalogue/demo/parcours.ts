import type { Niveau } from "../generated/types.ts";

/** A formation that the demo region offers: its title, the level it leads to, and whether it certifies. */
export interface Parcours {
  intitule: string;
  niveau: Niveau;
  certifiante: boolean;
}

/** A field of the demo offer: the ROME codes that it prepares, its titles, what is learnt. */
export interface Domaine {
  codesRome: string[];
  parcours: Parcours[];
  themes: string[];
}

/** Levels by the digit that the lists below write. */
const NIVEAUX: readonly Niveau[] = [
  "SANS_NIVEAU",
  "NIVEAU_1",
  "NIVEAU_2",
  "NIVEAU_3",
  "NIVEAU_4",
  "NIVEAU_5",
  "NIVEAU_6",
  "NIVEAU_7",
];

/**
 * Reads one line: `codes ROME | titles | themes`, titles and themes separated by `;`, a title ending in the
 * digit of its level, with `*` when it certifies.
 */
function domaine(line: string): Domaine {
  const [codes = "", titles = "", themes = ""] = line.split("|").map((part) => part.trim());
  return {
    codesRome: codes.split(" ").filter(Boolean),
    parcours: titles.split(";").map((title) => {
      const [, intitule = "", digit = "0", star] = /^\s*(.+?) (\d)(\*?)\s*$/.exec(title) ?? [];
      return { intitule, niveau: NIVEAUX[Number(digit)] ?? "SANS_NIVEAU", certifiante: star === "*" };
    }),
    themes: themes.split(";").map((theme) => theme.trim()),
  };
}

/** Real ROME 4.0 codes; titles of national diplomas are facts, the others are invented. */
export const DOMAINES: readonly Domaine[] = `
D1102 | CAP boulanger 3*; BP boulanger 4*; Initiation à la boulangerie artisanale 0 | pétrissage et fermentation; pains de tradition; viennoiseries; hygiène du fournil
D1104 | CAP pâtissier 3*; Desserts à l'assiette 0 | pâtes de base; entremets; décor au chocolat; gestion des stocks
D1101 | CAP boucher 3*; Découpe et désossage 0 | désossage; parage; étalage; traçabilité des viandes
D1103 | CAP charcutier-traiteur 3* | salaisons; pâtés et terrines; réceptions; chaîne du froid
G1602 | CAP cuisine 3*; BP arts de la cuisine 4*; Commis de cuisine : les bases 0 | préparations préliminaires; cuissons; dressage; méthode HACCP
G1803 | CAP commercialisation et services en café, hôtel et restaurant 3*; Serveur en restauration 3* | accueil du client; service en salle; encaissement; vente de boissons
G1703 | Réceptionniste en hôtellerie 4*; Anglais de l'accueil hôtelier 0 | réservation; facturation; réclamations; anglais professionnel
J1501 | Diplôme d'État d'aide-soignant 4*; Préparation au métier d'aide-soignant 3 | soins d'hygiène; mobilité de la personne; relation de soin; transmissions
J1301 | Agent de service hospitalier 3* | bionettoyage; service des repas; hygiène hospitalière
K1302 | Assistant de vie aux familles 3*; Accompagner la fin de vie à domicile 0 | aide à la toilette; repas; maintien à domicile; gestes et postures
K1303 | CAP accompagnant éducatif petite enfance 3*; Éveil du jeune enfant 0 | développement de l'enfant; jeux d'éveil; hygiène; sécurité
K1304 | Employé familial 3* | entretien du linge; entretien du logement; courses et repas
K1207 | Moniteur éducateur 4*; Éducateur spécialisé 6* | projet éducatif; travail en équipe; droit de la famille
K1206 | Animateur socioculturel 4*; BPJEPS loisirs tous publics 4* | conduite de projet; animation de groupes; réglementation des accueils
G1204 | BPJEPS activités de la forme 4* | pédagogie sportive; anatomie; sécurité des pratiquants
M1203 | Gestionnaire comptable et fiscal 5*; BTS comptabilité et gestion 5*; Comptabilité : les bases 0 | écritures courantes; TVA; bulletins de paie; clôture annuelle
M1602 M1607 | Employé administratif et d'accueil 3*; Secrétaire assistant 4*; Bureautique : traitement de texte et tableur 0 | courrier; classement; accueil téléphonique; tableur
M1604 | Assistant de direction 5* | organisation de réunions; suivi de projets; communication écrite
M1609 | Secrétaire assistant médico-social 4* | terminologie médicale; dossier du patient; prise de rendez-vous
M1502 | Chargé de recrutement et d'intégration 6*; Assistant ressources humaines 5* | droit du travail; entretiens; plan de développement des compétences
M1805 | Développeur web et web mobile 5*; Concepteur développeur d'applications 6*; Découvrir la programmation 0 | langages du web; bases de données; tests; accessibilité numérique
M1801 M1810 | Technicien supérieur systèmes et réseaux 5*; Administrateur d'infrastructures sécurisées 6* | virtualisation; réseaux; cybersécurité; supervision
I1401 | Technicien d'assistance en informatique 4* | diagnostic; déploiement de postes; relation avec l'utilisateur
E1205 E1104 | Infographiste 4*; Webdesigner 5* | mise en page; image numérique; charte graphique; animation
E1103 | Chargé de communication digitale 6* | stratégie éditoriale; réseaux sociaux; relations presse
D1106 D1507 | Employé commercial 3*; CAP équipier polyvalent du commerce 3* | mise en rayon; caisse; conseil au client; inventaire
D1214 | Conseiller de vente 4*; Étalage et vitrines 0 | parcours d'achat; merchandising; fidélisation
D1401 D1403 | Négociateur technico-commercial 5*; BTS négociation et digitalisation de la relation client 5* | prospection; devis; négociation; suivi de clientèle
C1102 | Conseiller en assurances 5* | produits d'assurance; souscription; gestion des sinistres
D1202 | CAP métiers de la coiffure 3*; BP coiffure 4* | coupes; coloration; conseil; tenue du salon
D1208 | CAP esthétique cosmétique parfumerie 3* | soins du visage; épilation; maquillage; vente
F1703 | Maçon du bâti ancien 3*; CAP maçon 3*; Lecture de plans en maçonnerie 0 | fondations; coffrage; enduits à la chaux; sécurité du chantier
F1603 | Plombier chauffagiste 3*; CAP monteur en installations sanitaires 3* | soudure du cuivre; réseaux d'eau; chauffage; dépannage
F1602 | Électricien d'équipement du bâtiment 3*; CAP électricien 3*; Habilitation électrique 0* | câblage; normes; domotique; mise en service
F1606 | Peintre en bâtiment 3*; Peinture décorative 0 | préparation des supports; enduits; finitions; échafaudages
F1604 | Plaquiste plâtrier 3* | cloisons; plafonds; isolation; jointoiement
F1607 H2206 | Menuisier poseur installateur 3*; CAP menuisier fabricant 3* | usinage du bois; pose de fenêtres; agencement; traçage
F1501 | Charpentier bois 3*; Construction à ossature bois 4* | épure; taille; levage; bardage
F1610 | Installateur de panneaux photovoltaïques 4*; Installateur en thermique et sanitaire 4* | étude du site; pose; raccordement; maintenance
F1702 | Constructeur professionnel en voirie et réseaux 3* | terrassement; canalisations; bordures; enrobés
F1302 | Conducteur d'engins de chantier 3*; CACES engins de chantier R482 0* | prise en main; nivellement; entretien; autorisation de conduite
F1201 | Conducteur de travaux du bâtiment 5* | préparation du chantier; planning; métré; qualité
H2913 | Soudeur assembleur industriel 3*; Soudage TIG : perfectionnement 0 | procédés de soudage; lecture de plans; contrôle; qualification
H2901 H2903 | Technicien d'usinage en commande numérique 4*; Opérateur régleur d'usinage 3* | tournage; fraisage; programmation; métrologie
H1203 | Dessinateur projeteur en mécanique 5*; CAO : prise en main 0 | conception assistée; cotation; dossier technique
H1503 | Technicien de laboratoire 5* | analyses; microbiologie; qualité; sécurité au laboratoire
H2102 | Conducteur de ligne en industrie alimentaire 4* | réglages; nettoyage en place; qualité; autocontrôle
I1304 I1309 | Technicien de maintenance industrielle 4*; BTS maintenance des systèmes 5* | électrotechnique; hydraulique; automatismes; GMAO
I1306 | Technicien en froid et climatisation 4*; Attestation fluides frigorigènes 0* | circuit frigorifique; fluides; brasage; mise en service
I1604 | Mécanicien automobile 3*; Véhicules électriques et hybrides 0 | moteur; freinage; diagnostic; véhicules électriques
I1606 | Carrossier peintre 3* | redressage; mastic; peinture; vitrages
N1101 N1105 | Cariste d'entrepôt 3*; CACES chariots R489 0* | conduite de chariots; stockage; sécurité; inventaire
N1103 | Préparateur de commandes 3* | préparation vocale; emballage; expédition; gestes et postures
N4101 | Conducteur du transport routier de marchandises 3*; FIMO marchandises 0* | réglementation sociale; conduite économique; arrimage; chronotachygraphe
N4103 | Conducteur du transport en commun sur route 3* | accueil des voyageurs; sécurité; billettique
N4105 | Conducteur livreur sur véhicule utilitaire léger 3* | tournées; chargement; relation avec le client
A1203 | Ouvrier du paysage 3*; Taille et élagage 0 | plantations; tonte; maçonnerie paysagère; arrosage
A1414 A1405 | Ouvrier de production horticole 3*; Brevet professionnel responsable d'entreprise agricole 4* | semis; serres; conduite du verger; vente directe
A1416 | Éleveur de bovins 4*; Conduite d'un élevage laitier 0 | alimentation; traite; pâturage; gestion de l'exploitation
K2503 | Agent de prévention et de sécurité 3*; Recyclage SSIAP 1 0* | rondes; secours; cadre légal; gestion des conflits
K2204 | Agent de propreté et d'hygiène 3* | produits; mécanisation; vitrerie; bionettoyage
K1801 | Conseiller en insertion professionnelle 5* | diagnostic; accompagnement; réseau des employeurs
K2111 | Formateur professionnel d'adultes 5*; Formation de formateurs 0 | ingénierie; animation; évaluation; accessibilité
M1806 | Chef de projet informatique 6* | recueil du besoin; méthodes agiles; recette; conduite du changement
 | Savoirs de base : lire, écrire, compter 1; Compétences clés et numérique 2 | lecture; calcul; écrit du quotidien; démarches en ligne
 | Français langue étrangère A1 vers A2 0; Français à visée professionnelle 0 | compréhension orale; vocabulaire du travail; écrit; vie citoyenne
 | Construire son projet professionnel 0; Dynamique vers l'emploi 0 | bilan; enquêtes métiers; immersion; recherche d'emploi
 | Anglais professionnel : préparation au test 0* | compréhension; prise de parole; écrits professionnels
`
  .trim()
  .split("\n")
  .map(domaine);
