import { openPage, startBrowser } from "@passerelle/testing/browser";
import type { Browser, Page } from "playwright-core";
import { type DemoWithCallers, startDemoWithCallers } from "./demo.ts";

let demo: DemoWithCallers;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemoWithCallers(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Opens the explorer at an example and waits until one can write in it. */
async function open(): Promise<Page> {
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${demo.url}/?exemple=page-metier`);
  await ready(page);
  return page;
}

const ready = (page: Page) => page.locator(".view-line", { hasText: "PageMetier" }).waitFor();

/** Chooses who asks, and waits for the page that comes back as them. */
async function become(page: Page, id: string): Promise<void> {
  // The page that is left has the choice already: a mark tells it from the one that comes.
  await page.evaluate("document.documentElement.dataset.avant = 'oui'");
  await page.getByLabel("Je suis").selectOption(id);
  await page.locator(`html[data-identite="${id}"]:not([data-avant])`).waitFor({ state: "attached" });
  await ready(page);
}

/** Asks from the page as GraphiQL does: by the page's own `fetch`. */
const ask = (page: Page, query: string) =>
  page.evaluate(
    `fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: ${JSON.stringify(query)} }) }).then((answer) => answer.json())`,
  ) as Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }>;

const IMPORTS = "{ importsCatalogue { id } }";

test("one asks as everybody, as an account, as a partner, and as everybody again", async () => {
  const page = await open();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/400/.test(message.text())) complaints.push(message.text());
  });
  expect((await ask(page, IMPORTS)).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  await become(page, "conseiller");
  expect(await ask(page, IMPORTS)).toMatchObject({ data: { importsCatalogue: expect.any(Array) } });
  await become(page, "cle");
  expect(await ask(page, IMPORTS)).toMatchObject({ data: { importsCatalogue: expect.any(Array) } });
  await become(page, "");
  expect((await ask(page, IMPORTS)).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(complaints).toEqual([]);
});

test("a WebSocket of the page is of whoever was chosen", async () => {
  const page = await open();
  await become(page, "region");
  const answer = await page.evaluate(`new Promise((resolve) => {
    const socket = new WebSocket(location.origin.replace("http", "ws") + "/graphql", "graphql-transport-ws");
    socket.onopen = () => socket.send(JSON.stringify({ type: "connection_init" }));
    socket.onclose = ({ code, reason }) => resolve(code + reason);
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data);
      if (type === "connection_ack")
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: ${JSON.stringify(IMPORTS)} } }));
      else resolve(type + JSON.stringify(payload));
    };
  })`);
  expect(answer).toMatch(/^next.*importsCatalogue/);
});

test("an identity that is no longer good is left, and the page says so", async () => {
  const page = await open();
  await become(page, "opco");
  await page.evaluate(`sessionStorage.setItem("passerelle.identite", JSON.stringify({
    ...JSON.parse(sessionStorage.getItem("passerelle.identite")), headers: { authorization: "Bearer x" } }))`);
  await page.reload();
  await page.getByText("Connexion terminée : choisir à nouveau.").waitFor();
  expect(await page.getByLabel("Je suis").inputValue()).toBe("");
});

test("a code that this tab did not ask for is not taken", async () => {
  const page = await openPage(browser);
  await page.goto(`${demo.url}/connexion?code=x&state=y`);
  await page.getByText("Cette connexion n'a pas abouti.").waitFor();
  expect(await page.evaluate(`sessionStorage.getItem("passerelle.identite")`)).toBeNull();
});

test("the issuer's own page lets one choose, and nothing is wider than a narrow screen", async () => {
  const page = await openPage(browser, { viewport: { width: 320, height: 640 } });
  const asked = new URLSearchParams({
    client_id: "explorateur",
    response_type: "code",
    redirect_uri: `${demo.url}/connexion`,
    scope: "openid",
    code_challenge: "a".repeat(43),
    code_challenge_method: "S256",
  });
  await page.goto(`${demo.issuer}/auth?${asked}`);
  await page.getByRole("heading", { name: "Qui êtes-vous ?" }).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Je suis bénéficiaire" }).click();
  await page.waitForURL(/connexion\?code=/);
  await page.goto(demo.url);
  await page.getByLabel("Je suis").waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
});
