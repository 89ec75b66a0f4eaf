import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";

/**
 * Starts the Chromium that comes as an npm package: nothing from the system is needed.
 *
 * The flags keep it from calling out: tests only speak to the loopback.
 */
export async function startBrowser(): Promise<Browser> {
  const folder = await unpackedChromium();
  return playwright.launch({
    executablePath: join(folder, "chromium"),
    env: { ...process.env, FONTCONFIG_PATH: join(folder, "fonts") },
    headless: true,
    timeout: 0,
    args: [
      ...chromium.args.filter((arg) => !arg.startsWith("--headless")),
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Opens a page that waits for what it is asked to wait for as long as the test may last: busy machines are slow. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(0);
  return page;
}

/** Names the folder, so that another version has another one: `@sparticuz/chromium` does not tell its own. */
const VERSION = 147;

/** Unpacks where its `TMPDIR` is: the package takes no folder, and Jest keeps the environment of a test to itself. */
const UNPACK = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';

/**
 * Unpacks Chromium, once, in a folder of this user's own: in the shared one that the package would take, another user's
 * copy may be closed to us, or planted there. The folder is whole as soon as it is there, whoever else unpacks at the
 * same time.
 */
async function unpackedChromium(): Promise<string> {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `passerelle-chromium-${VERSION}-${uid}`);
  if (!existsSync(folder)) {
    const making = await mkdtemp(`${folder}-`);
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", UNPACK], {
      cwd: import.meta.dirname,
      env: { ...process.env, NODE_OPTIONS: "", TMPDIR: making },
    });
    await rename(making, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
    await rm(making, { recursive: true, force: true });
  }
  if ((await stat(folder)).uid !== uid && uid >= 0)
    throw new Error(`${folder} belongs to another user: remove it.`);
  return folder;
}
