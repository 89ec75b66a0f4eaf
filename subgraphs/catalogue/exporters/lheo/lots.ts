import type { TransactionSql } from "@passerelle/kernel/postgres/database";
import type { Arbre } from "../../importers/lheo/noeud.ts";
import type {
  LigneAction,
  LigneCertification,
  LigneFormation,
  LigneOrganisme,
  LigneSession,
} from "./lignes.ts";

/** Formations with all that belongs to them; rows that a formation names, by id. */
export interface Lot {
  formations: LigneFormation[];
  actions: LigneAction[];
  sessions: LigneSession[];
  /** Those that records without a LHÉO element name. */
  organismes: Map<string, LigneOrganisme>;
  certifications: Map<string, LigneCertification>;
  /** Elements kept once, by key. */
  renvois: Map<string, Arbre>;
}

/** Formations read at a time: memory holds one batch, whatever the catalogue. */
const TAILLE = 250;

/**
 * What is in the offer, of one source or of all, batch after batch in the order of ids: six statements a batch at
 * most. Read in one snapshot: give it a transaction that repeats its reads.
 */
export async function* lots(tx: TransactionSql, source: string | undefined): AsyncGenerator<Lot> {
  let last = "";
  for (;;) {
    const formations = await tx<LigneFormation[]>`
      select * from formations
      where id > ${last} and retire_le is null ${source === undefined ? tx`` : tx`and source = ${source}`}
      order by id limit ${TAILLE}`;
    const end = formations.at(-1);
    if (!end) return;
    last = end.id;
    yield await completer(tx, [...formations]);
  }
}

async function completer(tx: TransactionSql, formations: LigneFormation[]): Promise<Lot> {
  const ids = formations.map(({ id }) => id);
  const [actions, sessions] = await Promise.all([
    tx<LigneAction[]>`
      select * from actions where formation_id = any(${ids}) and retire_le is null order by formation_id, ordre, id`,
    tx<LigneSession[]>`
      select * from sessions where formation_id = any(${ids}) and retire_le is null order by action_id, debut, id`,
  ]);
  const [organismes, certifications, renvois] = await Promise.all([
    organismesNommes(tx, formations, actions),
    certificationsNommees(tx, formations),
    renvoisDe(tx, [...formations, ...actions]),
  ]);
  return { formations, actions: [...actions], sessions: [...sessions], organismes, certifications, renvois };
}

/** What the source says of them, then what the directory of all sources knows beside. */
async function organismesNommes(
  tx: TransactionSql,
  formations: readonly LigneFormation[],
  actions: readonly LigneAction[],
): Promise<Lot["organismes"]> {
  const ids = [
    ...formations.flatMap(({ brut, organisme_id }) =>
      brut?.nom === "formation" ? [] : (organisme_id ?? []),
    ),
    ...actions.flatMap(({ brut, formateurs }) => (brut?.nom === "action" ? [] : formateurs)),
  ];
  if (!ids.length) return new Map();
  const rows = await tx<LigneOrganisme[]>`
    select organisme.id, organisme.source,
      case when annuaire.nom is null or organisme.nom <> 'Organisme ' || coalesce(organisme.siret, '')
        then organisme.nom else annuaire.nom end as nom,
      coalesce(organisme.raison_sociale, annuaire.raison_sociale) as raison_sociale,
      coalesce(organisme.siret, annuaire.siret) as siret,
      coalesce(organisme.numero_activite, annuaire.numero_activite) as numero_activite,
      coalesce(organisme.uai, annuaire.uai) as uai,
      coalesce(nullif(organisme.adresse, 'null'), annuaire.adresse) as adresse,
      case when organisme.contacts = '[]' then coalesce(annuaire.contacts, '[]') else organisme.contacts end as contacts
    from organismes organisme left join annuaire on annuaire.groupe = organisme.groupe
    where organisme.id = any(${[...new Set(ids)]})`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function certificationsNommees(
  tx: TransactionSql,
  formations: readonly LigneFormation[],
): Promise<Lot["certifications"]> {
  const ids = formations.flatMap(({ brut, certifications }) =>
    brut?.nom === "formation" ? [] : certifications,
  );
  if (!ids.length) return new Map();
  const rows = await tx<LigneCertification[]>`
    select * from certifications where id = any(${[...new Set(ids)]})`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function renvoisDe(
  tx: TransactionSql,
  rows: readonly { brut?: Arbre | null }[],
): Promise<Lot["renvois"]> {
  const keys = rows.flatMap(({ brut }) =>
    (brut?.contenu ?? []).flatMap((item) => (typeof item === "string" ? [] : (item.renvoi ?? []))),
  );
  if (!keys.length) return new Map();
  const found = await tx<{ cle: string; contenu: Arbre }[]>`
    select distinct on (cle) cle, contenu from lignes
    where objet = 'lheoOrganisme' and cle = any(${[...new Set(keys)]})`;
  return new Map(found.map(({ cle, contenu }) => [cle, contenu]));
}
