import type { OutboxRow, OutboxSource } from "@passerelle/kernel/outbox/outbox";

/** The part of `catalogue.sessions` that tests choose; the rest is filled in. */
export interface FaitSession {
  capacite: number | null;
  debut?: string;
  fin?: string;
  etatRecrutement?: string;
  inscriptionFin?: string;
  heuresHebdo?: number;
  heuresTotal?: number;
  territoires?: string[];
  retireLe?: string;
}

/** An outbox in memory that stands for the catalogue's: `contenu` null takes a session back. */
export function catalogueDeTest(): OutboxSource & { publier(id: string, fait: FaitSession | null): void } {
  const rows = new Map<string, OutboxRow>();
  let transaction = 100;
  return {
    publier(cle, fait) {
      transaction += 1;
      const contenu = fait && {
        formationId: "lheo--f1",
        intitule: "Formation",
        debut: null,
        fin: null,
        etatRecrutement: null,
        inscriptionFin: null,
        heuresTotal: null,
        heuresHebdo: null,
        financeurs: [],
        codesRome: [],
        aDistance: false,
        lieu: null,
        territoires: ["DEP-01", "REG-84"],
        retireLe: null,
        informationsCollectives: [],
        ...fait,
      };
      rows.set(cle, {
        cle,
        contenu,
        transaction: String(transaction),
        changeLe: "2026-11-22T08:00:00.000Z",
      });
    },
    async read(_, position, limite) {
      const at = Number(position?.split(":")[0] ?? 0);
      const suivantes = [...rows.values()]
        .filter((row) => Number(row.transaction) > at)
        .sort((a, b) => Number(a.transaction) - Number(b.transaction));
      return { rows: suivantes.slice(0, limite), newest: rows.size ? String(transaction) : null };
    },
  };
}
