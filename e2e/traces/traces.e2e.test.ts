import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { migrateSubgraph } from "@passerelle/kernel/postgres/migrate";
import { createTestDatabase } from "@passerelle/testing/postgres";
import { request } from "undici";
import { SYSTEMS } from "../../scripts/stack/systems.ts";
import { type FiveProcesses, startFiveProcesses } from "../harness/processes.ts";

interface Span {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string;
  attributes: Record<string, unknown>;
}

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let collector: Server;
let five: FiveProcesses;
const spans: Span[] = [];

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    collect(
      JSON.parse((request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString()),
    );
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((listening) => collector.listen(0, "127.0.0.1", listening));
  const { port } = collector.address() as AddressInfo;
  database = await createTestDatabase();
  for (const { name, folder } of SYSTEMS)
    await migrateSubgraph({ adminUrl: database.adminUrl, name, folder: `${folder}/migrations` });
  five = await startFiveProcesses(database.adminUrl, {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  });
});

afterAll(async () => {
  await five?.close();
  await database?.drop();
  collector?.close();
});

type Attributes = { key: string; value: Record<string, unknown> }[];
/** What OTLP sends as JSON. */
interface Exported {
  resourceSpans: {
    resource: { attributes: Attributes };
    scopeSpans: { spans: (Omit<Span, "service" | "attributes"> & { attributes: Attributes })[] }[];
  }[];
}

function collect({ resourceSpans }: Exported): void {
  const valuesOf = (attributes: Attributes) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
  for (const { resource, scopeSpans } of resourceSpans)
    for (const { spans: found } of scopeSpans)
      for (const span of found)
        spans.push({
          ...span,
          service: String(valuesOf(resource.attributes)["service.name"]),
          attributes: valuesOf(span.attributes),
        });
}

test("one trace goes from the client through the gateway and two subgraphs to their statements", async () => {
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const answer = await request(`${five.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    body: JSON.stringify({
      query:
        'query Deux { metiers(recherche: "secret-du-client") { totalCount } territoires { totalCount } }',
    }),
  });
  expect(await answer.body.json()).toMatchObject({ data: { metiers: { totalCount: 0 } } });
  // What is not written yet is written at the end.
  await five.close();

  const ofTrace = spans.filter((span) => span.traceId === traceId);
  const named = (service: string, name: string) =>
    ofTrace.filter((span) => span.service === service && span.name === name);
  const [root] = named("gateway", "query Deux");
  expect(root).toMatchObject({
    parentSpanId: "b7ad6b7169203331",
    attributes: { "graphql.operation.type": "query", "passerelle.outcome": "answered" },
  });
  for (const system of ["metiers", "orientation"]) {
    const [fetched] = named("gateway", `fetch ${system}`);
    expect(fetched?.parentSpanId).toBe(root?.spanId);
    const [served] = named(system, system);
    expect(served?.parentSpanId).toBe(fetched?.spanId);
    const statements = named(system, "SQL");
    expect(statements.length).toBeGreaterThan(0);
    for (const { parentSpanId, attributes } of statements) {
      expect(parentSpanId).toBe(served?.spanId);
      expect(attributes["db.query.text"]).toMatch(/select/i);
    }
  }
  expect(JSON.stringify(spans)).not.toContain("secret-du-client");
});
