import { Readable } from "node:stream";
import { readFeed } from "./analyse.ts";
import type { Noeud } from "./noeud.ts";

// Feeds made for tests and benches: invented text, no real organisme, SIRET that check.

const NAMESPACE_23 = "http://lheo.gouv.fr/2.3";

/** A whole feed around formations written as XML. */
export const flux = (formations: string, namespace = NAMESPACE_23): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="${namespace}"><offres>${formations}</offres></lheo>`;

/** Parts of a formation to write, each XML; those not given have a plain default. */
export interface FormationXml {
  numero?: string | null;
  intitule?: string;
  /** Between the title and the actions. */
  corps?: string;
  actions?: string;
  responsable?: string;
}

export const RESPONSABLE =
  '<organisme-formation-responsable numero="OF_1"><numero-activite>00000000000</numero-activite><nom-organisme>Atelier du Pont</nom-organisme><raison-sociale>-</raison-sociale></organisme-formation-responsable>';

export const formationXml = ({
  numero = "F_1",
  intitule = "Entretien des vergers",
  corps = "",
  actions = actionXml(),
  responsable = RESPONSABLE,
}: FormationXml = {}): string =>
  `<formation${attribut(numero)}><intitule-formation>${intitule}</intitule-formation>${corps}${actions}${responsable}</formation>`;

export const actionXml = (corps = "", numero: string | null = "AC_1", sessions = sessionXml()): string =>
  `<action${attribut(numero)}>${corps}${sessions}</action>`;

export const sessionXml = (
  corps = "<periode><debut>20270104</debut><fin>20270630</fin></periode>",
  numero: string | null = "SE_1",
): string => `<session${attribut(numero)}>${corps}</session>`;

const attribut = (numero: string | null) => (numero === null ? "" : ` numero="${numero}"`);

/** The tree of the first formation of a feed. */
export async function noeudDe(xml: string): Promise<Noeud> {
  for await (const partie of readFeed({ nom: "test.xml", open: () => Readable.from([Buffer.from(xml)]) }))
    if (partie.genre === "formation") return partie.noeud;
  throw new Error("the feed has no formation");
}

/** The tree of an element alone, as a normaliser is given it. */
export async function elementDe(xml: string): Promise<Noeud> {
  const [element] = (await noeudDe(flux(`<formation>${xml}</formation>`))).contenu;
  if (!element || typeof element === "string") throw new Error("there is no element");
  return element;
}

/** A long feed as a stream of chunks, made while it is read: one formation with two actions and six sessions each 12 kB or so. */
export function* fluxLheo(octets: number): Generator<Buffer> {
  yield Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="${NAMESPACE_23}"><offres>\n`);
  let written = 0;
  for (let n = 1; written < octets; n++) {
    const chunk = Buffer.from(longueFormation(n));
    written += chunk.length;
    yield chunk;
  }
  yield Buffer.from(
    '<extras info="flux-intercarif"><extra info="date-export">20270101</extra></extras></offres></lheo>',
  );
}

const PHRASE =
  "&lt;p&gt;Observer le terrain, préparer le matériel et tenir le carnet de bord&amp;nbsp;; &lt;b&gt;travail en équipe&lt;/b&gt; chaque semaine.&lt;/p&gt;";

function longueFormation(n: number): string {
  const adresse = `<adresse>
<denomination>Atelier ${n % 400}</denomination>
<ligne>${n % 90} chemin des Essais</ligne>
<codepostal>03000</codepostal>
<ville>Moulins</ville>
<code-INSEE-commune>03190</code-INSEE-commune>
<pays>FR</pays>
<geolocalisation><latitude>46.56</latitude><longitude>3.33</longitude></geolocalisation>
</adresse>`;
  const sessions = (a: number) =>
    [1, 2, 3]
      .map((s) =>
        sessionXml(
          `
<periode><debut>20270${s}01</debut><fin>20271231</fin></periode>
<adresse-inscription>${adresse}</adresse-inscription>
<periode-inscription><periode><debut>20260901</debut><fin>00000000</fin></periode></periode-inscription>
<etat-recrutement>1</etat-recrutement>
`,
          `SE_${n}_${a}_${s}`,
        ),
      )
      .join("\n");
  const actions = [1, 2].map((a) =>
    actionXml(
      `
<rythme-formation>Temps plein</rythme-formation>
<code-public-vise ref="V14">83056</code-public-vise>
<modalites-enseignement>${n % 3}</modalites-enseignement>
<conditions-specifiques>${PHRASE}</conditions-specifiques>
<lieu-de-formation tag="principal"><coordonnees>${adresse}</coordonnees></lieu-de-formation>
<modalites-entrees-sorties>0</modalites-entrees-sorties>
`,
      `AC_${n}_${a}`,
      sessions(a),
    ),
  );
  return `${formationXml({
    numero: `F_${n}`,
    intitule: `Formation inventée numéro ${n}`,
    corps: `
<objectif-formation>${PHRASE.repeat(6)}</objectif-formation>
<resultats-attendus>-</resultats-attendus>
<contenu-formation>${PHRASE.repeat(16)}</contenu-formation>
<certifiante>1</certifiante>
<code-niveau-entree>4</code-niveau-entree>
<certification><code-RNCP>${1_000 + (n % 900)}</code-RNCP></certification>
`,
    actions: actions.join("\n"),
    responsable: RESPONSABLE.replace("OF_1", `OF_${n % 500}`),
  })}\n`;
}
