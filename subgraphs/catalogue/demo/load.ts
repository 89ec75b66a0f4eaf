import { DEMO_SOURCE, recordDemo } from "@passerelle/kernel/importing/demo";
import type { DemoContext } from "@passerelle/kernel/subgraph";
import { loadOffre } from "../importers/offre/load.ts";
import type { OffreStaging } from "../importers/offre/staging.ts";
import { jourDe } from "../src/calendrier.ts";
import { certificationDe, uneAction, uneFormation } from "./formations.ts";
import { creerHasard, type Hasard } from "./hasard.ts";
import { type Ville, villesDeLaRegion } from "./lieux.ts";
import { type OrganismeDemo, unOrganisme } from "./organismes.ts";
import { DOMAINES, type Domaine, type Parcours } from "./parcours.ts";
import { uneSession } from "./sessions.ts";

const TAILLES = {
  quick: { organismes: 150, sessions: 2_000 },
  full: { organismes: 1_500, sessions: 25_000 },
};
/** Changing it changes the whole demo region. */
const GRAINE = 84_2026;

/** Where one can become a baker in the demo, whatever its size: Moulins and its neighbours first. */
const BOULANGERIE = [
  "03190",
  "03321",
  "03185",
  "03310",
  "63113",
  "69383",
  "69387",
  "38185",
  "42218",
  "73065",
  "74010",
];

/** Loads the offer of the demo region, by the way that real exports take. */
export async function loadDemo({ url, today, size, onProgress }: DemoContext): Promise<void> {
  const { organismes, sessions } = TAILLES[size];
  await loadOffre({
    url,
    source: DEMO_SOURCE,
    now: today,
    log: (tx) => recordDemo(tx, today),
    fill: (offre) =>
      remplir(offre, {
        jour: jourDe(today),
        organismes,
        sessions,
        hasard: creerHasard(GRAINE),
        onProgress: (done) => onProgress(done, sessions),
      }),
  });
  onProgress(sessions, sessions);
}

interface Chantier {
  jour: string;
  organismes: number;
  sessions: number;
  hasard: Hasard;
  onProgress(sessions: number): void;
}

async function remplir(offre: OffreStaging, chantier: Chantier): Promise<void> {
  const { hasard } = chantier;
  const villes = villesDeLaRegion();
  // By the square root of their population: the large ones do not take everything.
  const poids = villes.map((ville) => [ville, Math.sqrt(ville.population)] as const);
  const organismes: OrganismeDemo[] = [];
  for (let rang = 1; rang <= chantier.organismes; rang += 1) {
    const impose = villes.find(({ code }) => code === BOULANGERIE[rang - 1]);
    const organisme = unOrganisme(rang, impose ?? hasard.pondere(poids), villes, hasard);
    organismes.push(organisme);
    await offre.organisme(organisme.record);
  }
  const ecriture = new Ecriture(offre, chantier);
  const [boulangerie] = DOMAINES;
  for (const organisme of organismes.slice(0, BOULANGERIE.length))
    await ecriture.formation(organisme, boulangerie as Domaine, 3);
  while (ecriture.sessions < chantier.sessions)
    await ecriture.formation(hasard.un(organismes), hasard.un(DOMAINES));
}

/** Writes formations one after the other, numbering all that it writes. */
class Ecriture {
  sessions = 0;
  #formations = 0;
  #actions = 0;
  readonly #offre: OffreStaging;
  readonly #chantier: Chantier;

  constructor(offre: OffreStaging, chantier: Chantier) {
    this.#offre = offre;
    this.#chantier = chantier;
  }

  /** A formation with its actions; `ouvertes` sessions at the seat are sure to take people in. */
  async formation(organisme: OrganismeDemo, domaine: Domaine, ouvertes = 0): Promise<void> {
    const { hasard } = this.#chantier;
    const parcours = ouvertes ? (domaine.parcours[0] as Parcours) : hasard.un(domaine.parcours);
    const certification = parcours.certifiante
      ? await this.#offre.certification(certificationDe(parcours))
      : null;
    this.#formations += 1;
    const numero = `F${String(this.#formations).padStart(6, "0")}`;
    const formation = await this.#offre.formation(
      uneFormation(
        numero,
        { domaine, parcours },
        {
          certifications: certification ? [certification] : [],
          organismeId: `${DEMO_SOURCE}--${organisme.record.numero}`,
        },
        this.#chantier,
      ),
    );
    if (ouvertes) await this.#action(formation, parcours, organisme.villes[0] as Ville, ouvertes);
    const actions = hasard.pondere([
      [1, 6],
      [2, 3],
      [3, 1],
    ]);
    for (let rang = 0; rang < actions; rang += 1)
      await this.#action(formation, parcours, hasard.un(organisme.villes), 0);
  }

  async #action(
    formation: Parameters<OffreStaging["action"]>[0],
    parcours: Parcours,
    ville: Ville,
    ouvertes: number,
  ): Promise<void> {
    const { hasard, sessions: voulues, onProgress } = this.#chantier;
    this.#actions += 1;
    const record = uneAction(
      `A${String(this.#actions).padStart(6, "0")}`,
      { parcours, ville, surPlace: ouvertes > 0 },
      this.#chantier,
    );
    const action = await this.#offre.action(formation, record);
    // Some actions are announced before they have any date.
    const count =
      ouvertes ||
      (hasard.chance(0.04)
        ? 0
        : hasard.pondere([
            [1, 3],
            [2, 4],
            [3, 2],
            [5, 1],
          ]));
    for (let rang = 0; rang < count && this.sessions < voulues; rang += 1) {
      this.sessions += 1;
      const numero = `S${String(this.sessions).padStart(6, "0")}`;
      await this.#offre.session(
        action,
        uneSession(numero, record, { ...this.#chantier, aVenir: ouvertes > 0 }),
      );
      if (this.sessions % 500 === 0) onProgress(this.sessions);
    }
  }
}
