import type { ElementCompris } from "../../../generated/types.ts";
import type { CodePossible } from "./codes.ts";
import type { Designations } from "./designations.ts";
import type { MotLu } from "./lexique.ts";
import type { LieuLu } from "./lieux.ts";
import type { Sigle } from "./sigles.ts";

/** What was recognised in a run of words, to be told. */
export function elementsDe(
  run: readonly MotLu[],
  lus: readonly MotLu[],
  {
    sigle,
    nommes,
    codes,
    lieux,
    libelles,
  }: {
    sigle: Sigle | undefined;
    nommes: readonly { genre: "METIER" | "FORMACODE"; code: string; texte: string }[];
    codes: readonly CodePossible[];
    lieux: readonly LieuLu[];
    libelles: Designations["libelles"];
  },
): ElementCompris[] {
  const texte = run.map((mot) => mot.texte).join(" ");
  const corrections = lus.flatMap(({ texte: typed, voisins: [retenu] }): ElementCompris[] =>
    retenu ? [{ texte: typed, genre: "CORRECTION", libelle: retenu.ecrit, codes: [] }] : [],
  );
  const named = (["METIER", "FORMACODE"] as const).flatMap((genre): ElementCompris[] => {
    const same = nommes.filter((one) => one.genre === genre);
    return same[0] ? [{ texte, genre, libelle: same[0].texte, codes: same.map(({ code }) => code) }] : [];
  });
  const known = codes.flatMap(({ genre, code }): ElementCompris[] => {
    const label = libelles.get(code);
    if (label) return [{ texte, genre: label.genre, libelle: label.libelle, codes: [code] }];
    return codes.length === 1 ? [{ texte, genre, libelle: code, codes: [code] }] : [];
  });
  const expression = sigle?.niveau ? `niveau ${sigle.niveau}` : sigle?.ecrits?.[0];
  return [
    ...corrections,
    ...(expression
      ? [
          {
            texte,
            genre: "EXPRESSION" as const,
            libelle: expression,
            codes: [...(sigle?.formacodes ?? [])],
          },
        ]
      : []),
    ...named,
    ...known,
    ...(lieux.length
      ? [
          {
            texte,
            genre: "LIEU" as const,
            libelle: lieux.map(({ libelle }) => libelle).join(", "),
            codes: lieux.map(({ territoire }) => territoire),
          },
        ]
      : []),
  ];
}
