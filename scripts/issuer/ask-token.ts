import { OperatorError } from "@passerelle/kernel/errors";
import { request } from "undici";
import { ACCOUNTS, accountOf, scopesOf, subjectOf } from "./accounts.ts";
import { AUDIENCE, DEMO_SECRET } from "./provider.ts";

/** Asks the authority of the demo for an access token of one of its accounts. Throws an `OperatorError` in one line. */
export async function askToken(issuer: string, name: string): Promise<string> {
  const account = accountOf(name);
  if (!account)
    throw new OperatorError(
      `No account is called "${name}". There are: ${ACCOUNTS.map(({ id }) => id).join(", ")}.`,
    );
  const answer = await request(`${issuer}/token`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: `Basic ${Buffer.from(`${subjectOf(account.id)}:${DEMO_SECRET}`).toString("base64")}`,
    },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      resource: AUDIENCE,
      scope: scopesOf(account).join(" "),
    }).toString(),
  }).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `The issuer of the demo does not answer at ${issuer} (${error.code}): run \`npm start\`.`,
    );
  });
  const { access_token: token } = (await answer.body.json()) as { access_token?: string };
  if (!token) throw new OperatorError(`The issuer of the demo refused (status ${answer.statusCode}).`);
  return token;
}
