import type { Example } from "@passerelle/gateway/http/explorer";

/** What is printed once everything answers: the addresses and three questions to try. */
export function welcome(url: string, examples: readonly Example[], issuer?: string): string {
  const tries = examples
    .slice(0, 3)
    .map(({ titre, pour, id }) => `  ${titre} (${pour})\n    ${url}/?exemple=${id}`);
  return `
Passerelle répond.
  Graphe       ${url}/graphql
  Explorateur  ${url}/
  État         ${url}/readyz
${issuer ? `  Comptes      ${issuer} (démonstration, sans mot de passe : npm run token -- --help)\n` : ""}
Trois questions à essayer :
${tries.join("\n")}

Ctrl-C arrête tout.
`;
}
