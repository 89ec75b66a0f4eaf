import type { Example } from "@passerelle/gateway/http/explorer";

/** What is printed once everything answers: the addresses and three questions to try. */
export function welcome(url: string, examples: readonly Example[]): string {
  const tries = examples
    .slice(0, 3)
    .map(({ titre, pour, id }) => `  ${titre} (${pour})\n    ${url}/?exemple=${id}`);
  return `
Passerelle répond.
  Graphe       ${url}/graphql
  Explorateur  ${url}/
  État         ${url}/readyz

Trois questions à essayer :
${tries.join("\n")}

Ctrl-C arrête tout.
`;
}
