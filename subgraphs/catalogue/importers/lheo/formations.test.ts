import fc from "fast-check";
import { actionXml, flux, formationXml, noeudDe, RESPONSABLE, sessionXml } from "./flux.fixture.ts";
import { lireFormation } from "./formations.ts";
import type { Noeud } from "./noeud.ts";
import { STRUCTURE } from "./sequences.ts";

const lue = async (xml: string) => lireFormation(await noeudDe(flux(xml)));
const codes = (read: { signalements: { code: string }[] }) => read.signalements.map(({ code }) => code);

test("a formation with the least it needs", async () => {
  const read = await lue(formationXml());
  expect(read.formation).toEqual({
    numero: "F_1",
    intitule: "Entretien des vergers",
    objectif: null,
    resultatsAttendus: null,
    contenu: null,
    certifiante: null,
    parcours: null,
    objectifGeneral: null,
    niveauEntree: null,
    niveauSortie: null,
    formacodes: [],
    codesNsf: [],
    codesRome: [],
    urls: [],
    contacts: [],
    dateMaj: null,
    brut: {
      nom: "formation",
      attributs: { numero: "F_1" },
      contenu: [
        { nom: "intitule-formation", contenu: ["Entretien des vergers"] },
        { nom: "organisme-formation-responsable", renvoi: expect.stringMatching(/^[0-9a-f]{32}$/) },
      ],
    },
  });
  expect(read.actions).toHaveLength(1);
  expect(codes(read)).toEqual([]);
  expect(read.ecarts).toEqual([]);
});

test("mandatory texts that say nothing are null, HTML becomes text", async () => {
  const { formation } = await lue(
    formationXml({
      corps:
        "<objectif-formation>Non renseigné</objectif-formation><resultats-attendus>-</resultats-attendus><contenu-formation>&lt;ul&gt;&lt;li&gt;Tailler&lt;/li&gt;&lt;li&gt;Greffer&lt;/li&gt;&lt;/ul&gt;</contenu-formation>",
    }),
  );
  expect(formation).toMatchObject({
    objectif: null,
    resultatsAttendus: null,
    contenu: "- Tailler\n- Greffer",
  });
});

test("the page in the attribute serves where no element gives one", async () => {
  const of = async (corps: string, href: string) =>
    (await lue(formationXml({ corps }).replace("<formation", `<formation href="${href}"`))).formation?.urls;
  expect(await of("", "https://exemple.fr/1")).toEqual(["https://exemple.fr/1"]);
  expect(
    await of("<url-formation><urlweb>exemple.org</urlweb></url-formation>", "https://exemple.fr/1"),
  ).toEqual(["https://exemple.org/"]);
  expect(await of("", "javascript:alert(1)")).toEqual([]);
});

test("empty certifications say nothing; wrong codes are reported, and count when none is left", async () => {
  const read = await lue(
    formationXml({
      corps:
        "<certification/><certification><code-RNCP>-</code-RNCP><code-RS>0</code-RS></certification><certification><code-RNCP>RNCP474</code-RNCP><code-CERTIFINFO>abc</code-CERTIFINFO></certification><certification><code-RS>??</code-RS></certification>",
    }),
  );
  expect(read.certifications).toEqual([
    { codeCertifInfo: null, codeRncp: "RNCP474", codeRs: null, codeCpf: null },
  ]);
  expect(codes(read)).toEqual(["CODE_INVALIDE", "CODE_INVALIDE", "CERTIFICATION_SANS_CODE"]);
  expect(read.rejetes.certifications).toBe(1);
});

test("a number is made from organisme and title where there is none, the same wherever it stands", async () => {
  const once = await lue(formationXml({ numero: null }));
  const again = await lue(
    `\n\n${formationXml({ numero: " - ", intitule: "ENTRETIEN  des vergers", corps: "<certifiante>1</certifiante>" })}`,
  );
  const other = await lue(formationXml({ numero: null, intitule: "Taille des vergers" }));
  expect(once.formation?.numero).toMatch(/^sans-numero-[0-9a-f]{16}$/);
  expect(again.formation?.numero).toBe(once.formation?.numero);
  expect(other.formation?.numero).not.toBe(once.formation?.numero);
  expect(codes(once)).toEqual([]);
});

test("without a title it is rejected, with all its actions and sessions, each told", async () => {
  const read = await lue(
    formationXml({
      intitule: " - ",
      actions: actionXml("", "A", sessionXml("", "S1") + sessionXml("", "S2")),
    }),
  );
  expect(read.formation).toBeNull();
  expect(read.organisme?.numero).toBe("OF_1");
  expect(read.signalements.map(({ code, chemin }) => [code, chemin])).toEqual([
    ["FORMATION_SANS_INTITULE", "/lheo/offres/formation[@numero='F_1']"],
    ["PARENT_REJETE", "/lheo/offres/formation[@numero='F_1']/action[@numero='A']"],
    ["PARENT_REJETE", "/lheo/offres/formation[@numero='F_1']/action[@numero='A']/session[@numero='S1']"],
    ["PARENT_REJETE", "/lheo/offres/formation[@numero='F_1']/action[@numero='A']/session[@numero='S2']"],
  ]);
});

test("without a number nor an organisme it is rejected", async () => {
  const read = await lue(formationXml({ numero: null, responsable: "" }));
  expect(read.formation).toBeNull();
  expect(codes(read)).toContain("FORMATION_SANS_IDENTITE");
});

test("a number too long to be a key is replaced", async () => {
  const read = await lue(formationXml({ numero: "9".repeat(101) }));
  expect(read.formation?.numero).toMatch(/^sans-numero-/);
  expect(codes(read)).toEqual(["NUMERO_INVALIDE"]);
});

describe("organismes", () => {
  const organisme = async (responsable: string) => (await lue(formationXml({ responsable }))).organisme;
  const SIRET = "<SIRET-organisme-formation><SIRET>19290076900014</SIRET></SIRET-organisme-formation>";

  test("are known by number, else by SIRET, else by name and commune", async () => {
    expect(await organisme(RESPONSABLE)).toMatchObject({
      numero: "OF_1",
      siret: null,
      nom: "Atelier du Pont",
    });
    const bare = (inside: string) =>
      `<organisme-formation-responsable>${inside}</organisme-formation-responsable>`;
    expect(await organisme(bare(SIRET))).toMatchObject({
      numero: null,
      siret: "19290076900014",
      nom: "Organisme 19290076900014",
    });
    expect((await organisme(bare("<nom-organisme>Atelier</nom-organisme>")))?.numero).toMatch(
      /^sans-numero-/,
    );
  });

  test("that nothing identifies are rejected alone", async () => {
    const read = await lue(
      formationXml({
        responsable:
          "<organisme-formation-responsable><nom-organisme>-</nom-organisme></organisme-formation-responsable>",
      }),
    );
    expect(read.formation?.numero).toBe("F_1");
    expect(read.organisme).toBeNull();
    expect(codes(read)).toEqual(["ORGANISME_SANS_IDENTITE"]);
    expect(read.rejetes.organismes).toBe(1);
  });

  test("with a wrong SIRET are stored without it", async () => {
    const read = await lue(
      formationXml({
        responsable: RESPONSABLE.replace(
          "<nom-organisme>",
          "<SIRET-organisme-formation><SIRET>011111111111111</SIRET></SIRET-organisme-formation><nom-organisme>",
        ),
      }),
    );
    expect(read.organisme).toMatchObject({ numero: "OF_1", siret: null });
    expect(codes(read)).toEqual(["SIRET_INVALIDE"]);
  });
});

test("names of persons are in the raw tree only", async () => {
  const read = await lue(
    formationXml({
      corps:
        "<contact-formation><coordonnees><nom>Untelnom</nom><prenom>Untelprenom</prenom><courriel>accueil@exemple.fr</courriel></coordonnees></contact-formation>",
    }),
  );
  const { brut, ...columns } = read.formation ?? {};
  expect(JSON.stringify(brut)).toContain("Untelnom");
  expect(JSON.stringify(columns)).not.toMatch(/Untel/);
});

test("whatever the elements hold, reading never fails and what is reported has its place", () => {
  const noms = [
    ...new Set([...STRUCTURE].flatMap(([container, children]) => [container, ...children])),
    "coordonneFs",
    "extra",
    "__proto__",
  ];
  const valeur = fc.oneof(
    fc.constantFrom(
      "",
      "-",
      "0",
      "1",
      "9",
      "00000000",
      "99999999",
      "20270231",
      "1,234",
      "1.234,50",
      "V14",
      "75019",
      "48",
      "https://a",
      "javascript:a",
      "\u0000",
      "\ud800",
      "<b",
    ),
    fc.string({ unit: "binary" }),
  );
  const { arbre } = fc.letrec<{ arbre: Noeud }>((tie) => ({
    arbre: fc.record({
      nom: fc.constantFrom(...noms),
      attributs: fc.dictionary(fc.constantFrom("numero", "ref", "tag", "info", "datemaj", "href"), valeur, {
        noNullPrototype: true,
      }),
      contenu: fc.array(fc.oneof({ maxDepth: 5 }, valeur, tie("arbre")), { maxLength: 6 }),
      ligne: fc.constant(1),
      parent: fc.constant(null),
    }),
  }));
  const attach = (noeud: Noeud, parent: Noeud | null): Noeud => {
    noeud.parent = parent;
    for (const item of noeud.contenu) if (typeof item !== "string") attach(item, noeud);
    return noeud;
  };
  fc.assert(
    fc.property(fc.array(arbre, { maxLength: 12 }), (contenu) => {
      const formation: Noeud = { nom: "formation", attributs: {}, contenu, ligne: 1, parent: null };
      const read = lireFormation(attach(formation, null));
      for (const { chemin, ligne } of [...read.signalements, ...read.ecarts]) {
        expect(chemin).toMatch(/^\/lheo\/offres\/formation/);
        expect(ligne).toBe(1);
      }
      expect(read.formation === null).toBe(
        read.signalements.some(({ code }) => code.startsWith("FORMATION_SANS")),
      );
    }),
    { numRuns: 300 },
  );
});
