import { mkdir, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * Starts the Chromium that comes as an npm package: nothing from the system is needed.
 *
 * The flags keep it from calling out: tests only speak to the loopback.
 */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await unpackedChromium(),
    headless: true,
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

/**
 * Unpacks Chromium in a folder of this user's own: in the shared one that the package would take, another user's
 * copy may be closed to us, or planted there.
 */
async function unpackedChromium(): Promise<string> {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `passerelle-chromium-${uid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await stat(folder)).uid !== uid && uid >= 0)
    throw new Error(`${folder} belongs to another user: remove it.`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
