import { readAccept } from "./accept.ts";

const RESPONSE = expect.stringContaining("application/graphql-response+json");
const JSON_ = expect.stringContaining("application/json");

test.each<[string | undefined, Partial<ReturnType<typeof readAccept>>]>([
  [undefined, { json: JSON_, parts: false, events: false }],
  ["", { json: JSON_ }],
  ["*/*", { json: JSON_, parts: false, events: false }],
  ["application/*", { json: JSON_ }],
  ["APPLICATION/JSON; charset=utf-8", { json: JSON_ }],
  ["application/graphql-response+json", { json: RESPONSE }],
  ["application/graphql-response+json,application/json;q=0.9", { json: RESPONSE }],
  ["application/json, application/graphql-response+json", { json: JSON_ }],
  ["application/graphql-response+json;q=0.5, application/json", { json: JSON_ }],
  ["application/json;q=0, */*", { json: RESPONSE }],
  ["text/html,*/*;q=0.8", { json: JSON_ }],
  ["text/html", { json: undefined, parts: false, events: false }],
  ["application/json;q=0", { json: undefined }],
  ["multipart/mixed;deferSpec=20220824,application/json", { json: JSON_, parts: true }],
  ['multipart/mixed; boundary="-"; deferSpec="20220824"', { json: undefined, parts: true }],
  ["multipart/mixed, application/json", { parts: true }],
  ["multipart/mixed;deferSpec=20991231,application/json", { parts: false }],
  ["multipart/mixed;subscriptionSpec=1.0,application/json", { parts: false }],
  ["text/event-stream", { json: undefined, events: true }],
  ["text/event-stream, multipart/mixed", { events: true }],
  ["application/json, text/event-stream", { json: JSON_, events: false }],
  ["text/event-stream, application/json;q=0.5", { events: true }],
  ["*/*, text/event-stream;q=0.1", { json: JSON_, events: false }],
])("Accept: %s", (header, expected) => {
  expect(readAccept(header)).toMatchObject(expected);
});

test("a flood of distinct headers is answered, and not kept", () => {
  for (let index = 0; index < 10_000; index += 1)
    expect(readAccept(`application/json;n=${index}`).json).toEqual(JSON_);
});
