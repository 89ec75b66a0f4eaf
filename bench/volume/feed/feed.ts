import { lieuTire } from "./adresses.ts";
import { Draw, type Tirage, tirage, zipf } from "./draw.ts";
import { formationXml } from "./formations.ts";
import { type CommunePeuplee, type Diplome, type Nomenclatures, readNomenclatures } from "./nomenclatures.ts";
import type { OrganismeTire } from "./organismes.ts";
import { vocabulaire } from "./textes.ts";

/** What the formations of a feed are drawn from. */
export interface Sources {
  mots: Tirage<string>;
  diplomes: Tirage<Diplome>;
  communes: Tirage<CommunePeuplee>;
  organismes: Tirage<OrganismeTire>;
  publics: readonly string[];
  /** The day around which sessions begin. */
  jour: Date;
}

export interface FeedOptions {
  /** Stops after so many bytes, or so many formations: whichever comes first. */
  octets?: number;
  formations?: number;
  seed?: number;
  /** `AAAA-MM-JJ` */
  jour?: string;
  /** One formation in so many is written otherwise than by the same seed without: the feed of the next day. */
  modifieeSur?: number;
}

/** Makes the tables of a feed from the real nomenclatures: the popular diplomas and organismes come often. */
export function sourcesDe(seed: number, jour: string, lues: Nomenclatures = readNomenclatures()): Sources {
  const draw = new Draw(seed, 0);
  const communes = tirage(lues.communes, ({ population }) => population + 50);
  // Of the communes that share a postcode, the largest is where organismes are.
  const byPostcode = new Map(
    lues.communes
      .toSorted((one, other) => one.population - other.population)
      .map((commune) => [commune.codePostal, commune]),
  );
  const organismes = lues.etablissements.map((etablissement, rang) => ({
    numero: `01_OF${rang}`,
    etablissement,
    siege: {
      ...lieuTire(draw, communes, etablissement.enseigne, byPostcode.get(etablissement.codePostal)),
      voie: etablissement.voie,
    },
  }));
  return {
    mots: vocabulaire(lues.corpus),
    diplomes: zipf(melange(draw, lues.diplomes), 0.7),
    communes,
    organismes: zipf(melange(draw, organismes), 0.6),
    publics: lues.publics,
    jour: new Date(`${jour}T00:00:00Z`),
  };
}

/** The lists are by code or department: shuffled, what is popular is anywhere. */
function melange<Item>(draw: Draw, list: readonly Item[]): Item[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = draw.entier(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}

const PIECE = 256 * 1024;

/** A valid LHÉO 2.3 feed as a stream of buffers, made while it is read: the same options give the same bytes. */
export function* feed(options: FeedOptions): Generator<Buffer> {
  const { octets = Number.POSITIVE_INFINITY, formations = Number.POSITIVE_INFINITY, seed = 1 } = options;
  const jour = options.jour ?? "2026-11-22";
  const sources = sourcesDe(seed, jour);
  let text = '<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n\t<offres>\n';
  let written = 0;
  for (let rang = 1; rang <= formations && written < octets; rang++) {
    const changed = options.modifieeSur && rang % options.modifieeSur === 0;
    text += formationXml(sources, changed ? seed + 1 : seed, rang);
    if (text.length < PIECE) continue;
    const piece = Buffer.from(text);
    written += piece.length;
    text = "";
    yield piece;
  }
  yield Buffer.from(
    `${text}\t\t<extras info="flux-intercarif">\n\t\t\t<extra info="date-export">${jour.replaceAll("-", "")}</extra>\n\t\t\t<extra info="heure-export">060000</extra>\n\t\t</extras>\n\t</offres>\n</lheo>\n`,
  );
}
