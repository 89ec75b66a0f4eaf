import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeManifest } from "@passerelle/gateway/documents/manifest";
import { openShop } from "../../e2e/cache/shop.ts";
import { WIDGET } from "./widget.ts";

/** The gateway with all that it does by default, over the two systems of the tests of caches, trusting the widget's document. */
const folder = await mkdtemp(join(tmpdir(), "front-door-"));
const manifest = join(folder, "documents.json");
await writeFile(manifest, writeManifest([{ file: "widget", text: WIDGET }]));
const shop = await openShop({ DOCUMENTS_FILE: manifest });
process.send?.(shop.url);
