import { openPage, startBrowser } from "@passerelle/testing/browser";
import type { Browser } from "playwright-core";
import { type OneProcess, startOneProcess } from "../harness/one-process.ts";

let one: OneProcess;
let browser: Browser;

beforeAll(async () => {
  [one, browser] = await Promise.all([startOneProcess(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await one?.close();
});

test("an example opens in the explorer and runs, and nothing is asked of anyone else", async () => {
  const page = await openPage(browser);
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(one.url) && !/^(data|blob):/.test(request.url()))
      outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${one.url}/`);
  await page.getByRole("link", { name: "Une page métier" }).click();
  // A click does not wait for its page: the button pressed next would be the old page's.
  await page.waitForURL(/exemple=page-metier/);
  // GraphiQL shows its button before its editors, and a press without them does nothing.
  await page.locator(".view-line", { hasText: "PageMetier" }).waitFor();
  await page.locator(".view-line", { hasText: "boulanger" }).waitFor();
  await page.getByRole("button", { name: /execute query/i }).click();
  const result = page.locator(".result-window, .graphiql-response");
  await result.getByText("structuresConseil").or(result.getByText("libelle")).first().waitFor();
  expect(await result.first().textContent()).toMatch(/boulang/i);
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the bar of examples fits a narrow screen", async () => {
  const page = await openPage(browser, { viewport: { width: 320, height: 640 } });
  await page.goto(`${one.url}/`);
  const width = await page.evaluate("document.documentElement.scrollWidth");
  expect(width).toBeLessThanOrEqual(320);
});
