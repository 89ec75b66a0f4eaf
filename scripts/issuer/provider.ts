import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair } from "jose";
import Provider, { type Configuration, errors, type ResourceServer } from "oidc-provider";
import { ACCOUNTS, accountOf, claimsOf, SCOPES, scopesOf, subjectOf } from "./accounts.ts";
import { MemoryAdapter } from "./memory-adapter.ts";
import { messagePage } from "./pages.ts";

/** What the tokens of the demo are for. */
export const AUDIENCE = "urn:passerelle:demo";
/** The client that is the explorer; the others are the accounts themselves, from the command line. */
export const EXPLORER = "explorateur";
/** Not a secret: whoever is on this machine may be anybody of the demo. */
export const DEMO_SECRET = "demonstration";
/** Where people are asked who they are. */
export const CHOICE = "/compte";

/** Seconds that each thing lasts. */
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Makes the authority of the demo, all in memory, for an explorer at these addresses. */
export async function createProvider(issuer: string, explorers: readonly string[]): Promise<Provider> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: "ES256", use: "sig" };
  return new Provider(issuer, configuration(explorers, key));
}

/** Access tokens are JWTs of RFC 9068, for our audience, with the claims that `ISSUERS_FILE` reads by default. */
const GRAPH: ResourceServer = {
  scope: SCOPES.join(" "),
  audience: AUDIENCE,
  accessTokenFormat: "jwt",
  accessTokenTTL: HOUR,
  jwt: { sign: { alg: "ES256" } },
};

const configuration = (explorers: readonly string[], key: object): Configuration => ({
  adapter: MemoryAdapter.factory(),
  jwks: { keys: [key as never] },
  cookies: { keys: [randomBytes(32).toString("base64url")] },
  clients: [
    {
      client_id: EXPLORER,
      token_endpoint_auth_method: "none",
      redirect_uris: explorers.map((address) => `${address}/connexion`),
      grant_types: ["authorization_code"],
      response_types: ["code"],
      id_token_signed_response_alg: "ES256",
    },
    ...ACCOUNTS.map(({ id }) => ({
      client_id: subjectOf(id),
      client_secret: DEMO_SECRET,
      redirect_uris: [],
      response_types: [],
      grant_types: ["client_credentials"],
      id_token_signed_response_alg: "ES256" as const,
    })),
  ],
  clientBasedCORS: (_ctx, origin, client) => client.clientId === EXPLORER && explorers.includes(origin),
  scopes: ["openid"],
  findAccount: (_ctx, sub) => accountOf(sub) && { accountId: sub, claims: async () => ({ sub }) },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => AUDIENCE,
      getResourceServerInfo(_ctx, resource) {
        if (resource === AUDIENCE) return GRAPH;
        throw new errors.InvalidTarget();
      },
      useGrantedResource: () => true,
    },
  },
  extraTokenClaims: (_ctx, token) => {
    const account = accountOf("accountId" in token ? token.accountId : (token.clientId ?? ""));
    return account && claimsOf(account);
  },
  // The explorer is ours: nobody is asked whether it may do what they came for.
  async loadExistingGrant({ oidc }) {
    const account = accountOf(oidc.account?.accountId ?? "");
    if (!oidc.client || !account) return undefined;
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: subjectOf(account.id),
    });
    grant.addOIDCScope("openid");
    const scopes = scopesOf(account);
    grant.addResourceScope(AUDIENCE, scopes.join(" "));
    // Refused rather than left out: what is left out would be asked about.
    grant.rejectResourceScope(AUDIENCE, SCOPES.filter((scope) => !scopes.includes(scope)).join(" "));
    await grant.save();
    return grant;
  },
  interactions: { url: (_ctx, { uid }) => `${CHOICE}/${uid}` },
  renderError(ctx, { error, error_description: said }) {
    ctx.type = "html";
    ctx.body = messagePage(
      "Cette connexion n'a pas abouti",
      `Recommencer depuis l'explorateur. (${error}: ${said ?? ""})`,
    );
  },
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: 60,
    ClientCredentials: HOUR,
    Grant: DAY,
    IdToken: HOUR,
    Interaction: HOUR,
    Session: DAY,
  },
});
