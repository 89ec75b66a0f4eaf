/** One formation with one session, as a feed writes it. */
export const formation = (numero: string, siret: string, intitule = "Pain au levain") => `
  <formation numero="${numero}" datemaj="20260102">
    <domaine-formation><code-ROME>D1102</code-ROME></domaine-formation>
    <intitule-formation>${intitule}</intitule-formation>
    <objectif-formation>-</objectif-formation><resultats-attendus>-</resultats-attendus><contenu-formation>-</contenu-formation>
    <certifiante>0</certifiante><contact-formation><coordonnees/></contact-formation>
    <parcours-de-formation>1</parcours-de-formation><code-niveau-entree>1</code-niveau-entree>
    <action numero="A-${numero}">
      <rythme-formation>-</rythme-formation><code-public-vise>81022</code-public-vise>
      <niveau-entree-obligatoire>0</niveau-entree-obligatoire><modalites-alternance>-</modalites-alternance>
      <modalites-enseignement>0</modalites-enseignement><conditions-specifiques>-</conditions-specifiques>
      <prise-en-charge-frais-possible>0</prise-en-charge-frais-possible><modalites-entrees-sorties>0</modalites-entrees-sorties>
      <session numero="S-${numero}"><periode><debut>20270104</debut><fin>20270205</fin></periode>
        <adresse-inscription><adresse><ligne>-</ligne><codepostal>03000</codepostal><ville>Moulins</ville></adresse></adresse-inscription>
      </session>
    </action>
    <organisme-formation-responsable numero="O-1"><numero-activite>00000000000</numero-activite>
      <SIRET-organisme-formation><SIRET>${siret}</SIRET></SIRET-organisme-formation>
      <nom-organisme>=cmd()</nom-organisme><raison-sociale>-</raison-sociale>
      <coordonnees-organisme><coordonnees/></coordonnees-organisme><contact-organisme><coordonnees/></contact-organisme>
    </organisme-formation-responsable>
  </formation>`;

/** A feed of these formations. */
export const lheo = (...formations: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><lheo xmlns="http://lheo.gouv.fr/2.3"><offres>${formations.join("")}</offres></lheo>`;
