import { Readable } from "node:stream";
import { OperatorError } from "@passerelle/kernel/errors";
import fc from "fast-check";
import { type Partie, readFeed } from "./analyse.ts";
import { flux, formationXml, noeudDe } from "./flux.fixture.ts";
import { LIMITES } from "./limites.ts";
import { brut, enfant, texteBrut } from "./noeud.ts";

async function parts(content: string | Buffer, chunk = 1 << 16): Promise<Partie[]> {
  const bytes = Buffer.from(content as string);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  );
  const found: Partie[] = [];
  for await (const partie of readFeed({ nom: "flux.xml", open: () => Readable.from(chunks) }))
    found.push(partie);
  return found;
}

const titles = (found: Partie[]) =>
  found.flatMap((partie) =>
    partie.genre === "formation" ? [texteBrut(enfant(partie.noeud, "intitule-formation"))] : [],
  );

const refusal = async (content: string | Buffer): Promise<string> => {
  const error = await parts(content).then(
    () => new Error("it was accepted"),
    (refused: Error) => refused,
  );
  expect(error).toBeInstanceOf(OperatorError);
  return error.message;
};

test("formations come one by one, with lines, then the extras of the feed", async () => {
  const found = await parts(
    `<?xml version="1.0" encoding="UTF-8"?>
<lheo xmlns="http://lheo.gouv.fr/2.3">
<offres>
${formationXml({ numero: "A", intitule: "Un &amp; deux" })}
${formationXml({ numero: "B", intitule: "<![CDATA[Trois <quatre>]]>" })}
<extras info="flux-intercarif"/>
</offres>
<extras info="autre"/>
</lheo>`,
  );
  expect(found.map(({ genre }) => genre)).toEqual(["version", "formation", "formation", "extras", "extras"]);
  expect(titles(found)).toEqual(["Un & deux", "Trois <quatre>"]);
  expect(found.flatMap((partie) => (partie.genre === "formation" ? [partie.noeud.ligne] : []))).toEqual([
    4, 5,
  ]);
});

test("prefixes are ignored", async () => {
  const xml = flux(formationXml())
    .replaceAll(/<(\/?)(?=[a-z])/g, "<$1l:")
    .replace("xmlns=", "xmlns:l=");
  expect(titles(await parts(xml))).toEqual(["Entretien des vergers"]);
});

test("what stands beside the formations is told, and skipped with all it holds", async () => {
  const found = await parts(flux(`<divers><formation><action/></formation></divers>${formationXml()}`));
  expect(found.map((partie) => (partie.genre === "inconnu" ? partie.nom : partie.genre))).toEqual([
    "version",
    "divers",
    "formation",
  ]);
});

test("the result does not depend on how the bytes arrive", async () => {
  const xml = flux(
    `${formationXml({ intitule: "Élève à l’œuvre &#233; <![CDATA[ & ]]> 😀" })}${formationXml({ corps: `<contenu-formation>${"é".repeat(70_000)}</contenu-formation>` })}`,
  );
  const whole = (await parts(xml)).map((partie) =>
    partie.genre === "formation" ? brut(partie.noeud) : partie,
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 7, max: 5_000 }), async (chunk) => {
      const cut = (await parts(xml, chunk)).map((partie) =>
        partie.genre === "formation" ? brut(partie.noeud) : partie,
      );
      expect(cut).toEqual(whole);
    }),
    { numRuns: 12 },
  );
});

test.each([
  ["an empty file", "", /empty/],
  ["blanks", "  \n ", /empty/],
  ["a declaration alone", '<?xml version="1.0"?>', /empty/],
  ["text", "numero;intitule\n1;Un", /not well-formed XML/],
  ["bytes of an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]), /not UTF-8/],
  ["JSON", '{"lheo":{}}', /not well-formed XML/],
  ["another root", "<rss><channel/></rss>", /<rss>, not <lheo>/],
  ["LHÉO 1.x by its tree", "<lheo><offres><offre-formation/></offres></lheo>", /1\.x/],
  ["a truncated file", flux(formationXml()).slice(0, -40), /truncated/],
  ["a file cut in a tag", `${flux("").replace(/<\/offres>.*/, "")}<form`, /truncated/],
  [
    "an unclosed element",
    flux("<formation><action></formation>"),
    /not well-formed XML \(unexpected close tag\.\)/,
  ],
  ["something after the end", `${flux(formationXml())}<lheo`, /not well-formed XML/],
  [
    "an undeclared entity",
    flux("<formation>&eacute;</formation>"),
    /not well-formed XML \(undefined entity\.\)/,
  ],
  ["an entity named like a property", flux("<formation>&constructor;</formation>"), /undefined entity/],
  ["an attribute twice", flux('<formation numero="1" numero="2"/>'), /duplicate attribute/],
])("%s is refused", async (_, content, reason) => {
  expect(await refusal(content)).toMatch(reason);
});

test("a DOCTYPE is refused before any entity could be expanded", async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    "",
  );
  expect(
    await refusal(`<?xml version="1.0"?><!DOCTYPE lheo [<!ENTITY l0 "ha">${laughs}]><lheo>&l9;</lheo>`),
  ).toMatch(/DOCTYPE/);
  expect(await refusal('<!DOCTYPE lheo [<!ENTITY x SYSTEM "file:///etc/passwd">]><lheo>&x;</lheo>')).toMatch(
    /DOCTYPE/,
  );
  expect(await refusal('<!DOCTYPE lheo SYSTEM "http://exemple.fr/lheo.dtd"><lheo/>')).toMatch(/DOCTYPE/);
  expect(await refusal("<lheo><!ENTITY x></lheo>")).toMatch(/not well-formed XML/);
});

test("a prototype is not polluted by names", async () => {
  const noeud = await noeudDe(
    flux('<formation __proto__="x" constructor="y"><__proto__>z</__proto__><constructor/></formation>'),
  );
  expect(noeud.attributs.constructor).toBe("y");
  expect(Object.getPrototypeOf(noeud.attributs)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe("limits", () => {
  test("depth", async () => {
    expect(await refusal(flux("<formation>".repeat(200_000)))).toMatch(/nested over 64 deep/);
    expect(await refusal(flux(`<divers>${"<a>".repeat(200)}`))).toMatch(/nested over 64 deep/);
  });

  test("attributes, their number and length", async () => {
    const many = Array.from({ length: LIMITES.attributs + 1 }, (_, i) => `a${i}="1"`).join(" ");
    expect(await refusal(flux(`<formation ${many}/>`))).toMatch(/over 40 attributes/);
    expect(await refusal(flux(`<formation numero="${"9".repeat(5_000)}"/>`))).toMatch(/over 4000 characters/);
  });

  test("children of one element", async () => {
    expect(await refusal(flux(`<formation>${"<action/>".repeat(LIMITES.enfants + 1)}</formation>`))).toMatch(
      /over 20000 children/,
    );
  });

  test("elements of one formation", async () => {
    const action = `<action>${"<session/>".repeat(LIMITES.enfants - 1)}</action>`;
    expect(await refusal(flux(`<formation>${action.repeat(21)}</formation>`))).toMatch(
      /over 400000 elements/,
    );
  });

  test("a long text is cut, not refused; a huge formation is refused", async () => {
    const noeud = await noeudDe(
      flux(`<formation><contenu-formation>${"x".repeat(150_000)}</contenu-formation></formation>`),
    );
    const contenu = enfant(noeud, "contenu-formation");
    expect(texteBrut(contenu)).toHaveLength(LIMITES.texte);
    expect(contenu?.tronque).toBe(true);
    const long = `<contenu-formation>${"x".repeat(1_000_000)}</contenu-formation>`;
    expect(await refusal(flux(`<formation>${long.repeat(31)}</formation>`))).toMatch(
      /over 30000000 characters/,
    );
  });

  test("names and comments without end", async () => {
    for (const start of ["<", "<!--", "<![CDATA[", "<?", "<formation>", '<formation numero="', "&"])
      expect(await refusal(flux(`${start}${"a".repeat(5_000_000)}`))).toMatch(/without a start or end tag/);
  });
});

test("one text of a gigabyte is refused long before its end, in a few megabytes of memory", async () => {
  let sent = 0;
  function* gigabyte() {
    yield Buffer.from(flux("").replace("</offres></lheo>", "<formation><contenu-formation>"));
    for (const chunk = Buffer.alloc(1 << 20, "x"); sent < 1_000; sent++) yield chunk;
  }
  const read = async () => {
    for await (const _ of readFeed({ nom: "flux.xml", open: () => Readable.from(gigabyte()) }));
  };
  await expect(read()).rejects.toThrow(/^flux\.xml, line 2: .*characters/);
  expect(sent).toBeLessThan(40);
});
