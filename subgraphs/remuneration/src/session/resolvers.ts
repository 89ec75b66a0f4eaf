import type { SessionResolvers } from "../../generated/types.ts";
import { nombre } from "../calcul/euros.ts";
import { jourAParis } from "../calcul/jours.ts";
import { placesDe } from "../places/places.ts";
import { simuler } from "../simulation/simuler.ts";
import { situationDe } from "../simulation/situation.ts";
import { recrute } from "./session.ts";

/** What this system adds to a session of the offer. One that it never heard of is null. */
export const Session: SessionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.session.load(id),

  places(session, _, { now }) {
    const { capacite, occupees, reservees } = session;
    if (capacite === null) return null;
    return placesDe(
      { annoncee: capacite, occupees, demandees: reservees },
      recrute(session, jourAParis(now())),
    );
  },

  async remunerationEstimee(
    { debut, fin, heuresHebdo, heuresTotal, territoires },
    { profil },
    { loaders, now },
  ) {
    const exact = (heures: string | null) => (heures === null ? null : nombre(heures));
    const cadre = {
      debut,
      fin,
      heuresHebdo: exact(heuresHebdo),
      heuresTotal: exact(heuresTotal),
      territoires,
    };
    return simuler(situationDe(profil, jourAParis(now()), cadre), await loaders.baremes());
  },
};
