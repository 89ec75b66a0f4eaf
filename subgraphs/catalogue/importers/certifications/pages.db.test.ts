import { type BaseCertifications, ouvrirPourCertifications } from "./base-pour-tests.ts";
import { importerCertifInfo } from "./fichiers-pour-tests.ts";

let base: BaseCertifications;
beforeAll(async () => {
  base = await ouvrirPourCertifications();
  // Each replaces the one before; the last two are options of one fiche.
  await importerCertifInfo(
    base,
    Array.from({ length: 45 }, (_, i) => ({
      Code_Diplome: String(i + 1),
      Libelle_Diplome: `Titre professionnel ${String(i).padStart(2, "0")}`,
      Code_RNCP: i < 43 ? String(1_000 + i) : "2000",
      ...(i > 0 && i < 43 ? { Code_Ancien_Diplome: String(i) } : {}),
      Code_FormaCode: "21538",
      Code_Rome_1: "D1102",
    })),
  );
});
afterAll(() => base.fermer());

test("a page of certifications with all that they are linked to costs as many statements whatever its size", async () => {
  const query = `query($first: Int) { certifications(recherche: "titre", first: $first) { totalCount edges { node {
    id libelle active voiesAcces certificateurs { nom } formacodes { code libelle } partenaires(first: 3) { totalCount }
    anciennes { libelle certification { id } } nouvelles { libelle certification { libelle } } declinaisons { libelle }
    formations(first: 2) { totalCount edges { node { id } } } provenance { producteur } provenances { licence } } } } }`;
  const statementsOf = async (first: number) => {
    base.subgraph.statements();
    const { certifications } = await base.lire(query, { first });
    expect(certifications).toMatchObject({ totalCount: 46 });
    expect(certifications.edges).toHaveLength(first);
    return base.subgraph.statements().filter((text) => !text.includes(".projections")).length;
  };
  await statementsOf(2);
  expect(await statementsOf(40)).toBe(await statementsOf(4));
});

test("a list reads to its end by pages, each certification once", async () => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { certifications } = await base.lire(
      `query($after: String) { certifications(first: 7, after: $after) {
        totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    ids.push(...certifications.edges.map((edge: { node: { id: string } }) => edge.node.id));
    after = certifications.pageInfo.hasNextPage ? certifications.pageInfo.endCursor : null;
  } while (after);
  expect([ids.length, new Set(ids).size]).toEqual([46, 46]);
});
