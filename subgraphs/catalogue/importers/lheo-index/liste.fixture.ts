/** A list as the web service gives it: invented text, no real organisme, SIRET that check. */
export const listeXml = (
  resumes = resumeXml() + resumeXml({ numero: "14_AF_2_SE_3", ville: "Moulins" }),
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<lheo-index xmlns="http://www.lheo.org/2.2" numero="77"><resumes-offres>${resumes}<extras info="total"><extra info="nombre">2</extra></extras></resumes-offres>
<resumes-organismes><resume-organisme numero="OF_2"><nom-organisme>Atelier du Lac</nom-organisme><raison-sociale>-</raison-sociale><SIRET>77897285100068</SIRET><numero-activite>00000000000</numero-activite></resume-organisme></resumes-organismes>
<extras info="flux-intercarif"><extra info="date-export">20270101</extra></extras></lheo-index>`;

export const resumeXml = ({
  numero = "14_AF_1_SE_1",
  ville = "Quimperlé",
  intitule = "Entretien des vergers",
} = {}): string => `
<resume-offre numero="${numero}" file="http://exemple.fr/" datemaj="20261201">
<domaine-formation><code-FORMACODE>42602</code-FORMACODE><code-NSF>334</code-NSF><code-ROME>G1102</code-ROME></domaine-formation>
<intitule-formation>${intitule}</intitule-formation>
<nom-organisme>Atelier du Pont</nom-organisme>
<SIRET>19290076900014</SIRET>
<codepostal>29391</codepostal>
<code-INSEE-commune>29233</code-INSEE-commune>
<ville>${ville}</ville>
<departement>29</departement>
<region>53</region>
<certifiante>1</certifiante>
<code-niveau-entree>5</code-niveau-entree>
<prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
<modalites-enseignement>0</modalites-enseignement>
<code-public-vise>83056</code-public-vise>
<nombre-heures-total>697</nombre-heures-total>
<session numero="${numero}-S"><periode><debut>20270104</debut><fin>20270630</fin></periode><adresse-inscription><adresse><ligne>-</ligne><codepostal>29391</codepostal><ville>${ville}</ville></adresse></adresse-inscription></session>
<contact-formation-resume><nom>Accueil</nom><telfixe><numtel>0298964800</numtel></telfixe><courriel>accueil@exemple.fr</courriel></contact-formation-resume>
<certification><code-CERTIFINFO>80735</code-CERTIFINFO></certification>
<extras info="geolocalisation"><extra info="latitude">47.882108</extra><extra info="longitude">-3.5526545</extra></extras>
<extras info="complements"><extra info="code-niveau-sortie">6</extra></extras>
</resume-offre>`;
