import { enfants, type Noeud, texteBrut } from "./noeud.ts";
import { ditRien } from "./textes.ts";

/** Groups `extras` of a name, wherever they nest: their meaning is in `@info` alone. */
export function extras(noeud: Noeud, info: string): Noeud[] {
  return enfants(noeud, "extras").flatMap((group) => [
    ...(group.attributs.info === info ? [group] : []),
    ...extras(group, info),
  ]);
}

/** What the `extra` of a name say inside one group, in order, silent ones apart. */
export const valeurs = (group: Noeud, info: string): string[] =>
  enfants(group, "extra")
    .filter((extra) => extra.attributs.info === info)
    .map((extra) => texteBrut(extra).trim())
    .filter((text) => !ditRien(text));

/** The `extra` elements of a name in the groups of a name. */
export const elements = (noeud: Noeud, group: string, info: string): Noeud[] =>
  extras(noeud, group).flatMap((found) =>
    enfants(found, "extra").filter((extra) => extra.attributs.info === info),
  );

/** Is a flag of a group set to 1? */
export const vrai = (noeud: Noeud, group: string, info: string): boolean =>
  extras(noeud, group).some((found) => valeurs(found, info).includes("1"));

/** Eligibility of a session to the CPF under one code, as feeds gave it until 2019. */
export interface EligibiliteCpf {
  codeCpf: string;
  /** `AAAAMMJJ` */
  debutValidite: string | null;
  finValidite: string | null;
  /** As consumers read codes that no table gives: 1 employees, 2 job seekers, 3 everyone. */
  public: string | null;
  branches: number;
}

/** CPF eligibilities of a session; branches are counted, their list stays in the raw tree. */
export const eligibilitesCpf = (session: Noeud): EligibiliteCpf[] =>
  extras(session, "eligibilite-cpf").flatMap((group) =>
    group.attributs.numero
      ? [
          {
            codeCpf: group.attributs.numero,
            debutValidite: valeurs(group, "debut-validite")[0] ?? null,
            finValidite: valeurs(group, "fin-validite")[0] ?? null,
            public: valeurs(group, "public")[0] ?? null,
            branches: valeurs(group, "branche").length,
          },
        ]
      : [],
  );
