/** Labels of the networks, by the codes that directories use. */
const LIBELLES: Readonly<Record<string, string>> = {
  aden: "Aden Formations",
  afpa: "Afpa",
  aftral: "Aftral",
  agri: "Enseignement agricole",
  amue: "Universités (Amue)",
  cci: "Chambres de commerce et d'industrie",
  "cfa-ec": "CFA de l'enseignement catholique",
  cma: "Chambres de métiers et de l'artisanat",
  "compagnons-du-devoir": "Compagnons du devoir",
  "compagnons-du-tour-de-france": "Compagnons du tour de France",
  "cr-normandie": "Région Normandie",
  eduservice: "Eduservices",
  en: "Éducation nationale",
  greta: "Greta",
  mfr: "Maisons familiales rurales",
  uimm: "Pôle formation UIMM",
};

/** A network as it is shown; one that no label is known for shows its code. */
export const reseauDe = (code: string) => ({ code, libelle: LIBELLES[code] ?? code });
