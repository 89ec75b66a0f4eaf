import type { MetierDemo } from "../metier-demo.ts";
import { agriculture } from "./agriculture.ts";
import { alimentationRestauration } from "./alimentation-restauration.ts";
import { batiment } from "./batiment.ts";
import { commerce } from "./commerce.ts";
import { cultureSport } from "./culture-sport.ts";
import { gestionNumerique } from "./gestion-numerique.ts";
import { industrie } from "./industrie.ts";
import { santeSocial } from "./sante-social.ts";
import { services } from "./services.ts";
import { transportLogistique } from "./transport-logistique.ts";

/** Every métier of the demo, a file a sector. */
export const metiersDemo: readonly MetierDemo[] = [
  ...agriculture,
  ...alimentationRestauration,
  ...batiment,
  ...commerce,
  ...cultureSport,
  ...gestionNumerique,
  ...industrie,
  ...santeSocial,
  ...services,
  ...transportLogistique,
];
