import { codesCertification, idCertification } from "../offre/identifiants.ts";
import type { CertificationRecord } from "../offre/records.ts";
import { enfant, enfants, type Noeud, texteBrut } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien } from "./textes.ts";

const CODES = [
  ["code-CERTIFINFO", "codeCertifInfo"],
  ["code-RNCP", "codeRncp"],
  ["code-RS", "codeRs"],
  ["code-CPF", "codeCpf"],
] as const;

/**
 * Certifications that a formation prepares. Empty containers, which are common, say nothing; a container
 * whose codes are all wrong is counted in `rejetees`.
 */
export function certifications(
  formation: Noeud,
  signalements: Signalements,
): { gardees: CertificationRecord[]; rejetees: number } {
  const gardees: CertificationRecord[] = [];
  let rejetees = 0;
  for (const noeud of enfants(formation, "certification")) {
    const record: CertificationRecord = {
      codeCertifInfo: null,
      codeRncp: null,
      codeRs: null,
      codeCpf: null,
    };
    let said = false;
    for (const [nom, field] of CODES) {
      const element = enfant(noeud, nom);
      const text = texteBrut(element).trim();
      // Zero stands for no code.
      if (!element || ditRien(text) || /^0+$/.test(text)) continue;
      said = true;
      record[field] = text;
      if (codesCertification(record)[field] !== null) continue;
      record[field] = null;
      signalements.ajouter(element, "CODE_INVALIDE", `Ce code n'est pas de ceux que <${nom}> attend.`);
    }
    if (idCertification(codesCertification(record))) gardees.push(record);
    else if (said) {
      rejetees += 1;
      signalements.ajouter(
        noeud,
        "CERTIFICATION_SANS_CODE",
        "Aucun code de cette certification n'est lisible.",
        "",
      );
    }
  }
  return { gardees, rejetees };
}
