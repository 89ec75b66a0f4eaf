import { createServer } from "node:http";
import { openDatabase } from "@passerelle/kernel/postgres/database";
import { serviceUrl } from "@passerelle/kernel/postgres/migrate";
import postgres from "postgres";
import { readOperation } from "../operations.ts";
import { departements } from "./departements.ts";
import { pageMetier } from "./page-metier.ts";
import { payOn } from "./pay.ts";
import { rechercheConseiller } from "./recherche-conseiller.ts";

/**
 * The limit: the three operations answered by hand, each by one statement over the four schemas at once.
 *
 * Arguments: the port, the administrator's address of the database, the instant that it is.
 */

const [port, adminUrl, instant] = process.argv.slice(2) as [string, string, string];
const now = new Date(instant);
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(now);
// The statements are long: made anew for each request, their plans would cost as much as their execution.
const sql = postgres(adminUrl, { max: 4, connection: { plan_cache_mode: "force_generic_plan" } });
const paySql = openDatabase({
  url: serviceUrl(adminUrl, "remuneration"),
  schema: "remuneration",
  applicationName: "limit",
});
const pay = await payOn(paySql.sql, day);
await paySql.close();

type Handler = (variables: never) => Promise<object>;

const handlers = new Map<string, Handler>([
  [readOperation("page-metier"), (variables) => pageMetier(sql, pay, day, now, variables)],
  [readOperation("recherche-conseiller"), (variables) => rechercheConseiller(sql, pay, day, variables)],
  [readOperation("departements"), (variables) => departements(sql, day, variables)],
]);

async function answer(body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: never };
  const handler = handlers.get(query);
  if (!handler) throw new Error("only the operations of the bench are known here");
  return JSON.stringify({ data: await handler(variables) });
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const [first] = chunks;
    answer((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString()).then(
      (json) => {
        const bytes = Buffer.from(json);
        response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length });
        response.end(bytes);
      },
      (error: unknown) => {
        response.writeHead(500, { "content-type": "application/json" });
        response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
      },
    );
  });
}).listen(Number(port), "127.0.0.1");
