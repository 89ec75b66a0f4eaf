import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeManifest } from "@passerelle/gateway/documents/manifest";
import { request } from "undici";
import { type Library, openLibrary } from "../live/library.ts";

/** The documents that the tests trust. */
export const TEXTS = {
  livre: "query Livre($isbn: ID!) { livre(isbn: $isbn) { titre note } }",
  livres: "query Livres { livres { titre } }",
  renommer: 'mutation Renommer { renommer(isbn: "2", titre: "Nana") { titre } }',
  parutions: "subscription Parutions { parutions { titre } }",
};

export interface DocumentedLibrary extends Library {
  /** File of its manifest. */
  manifest: string;
}

/** The library with a manifest of `TEXTS`. */
export async function openDocumentedLibrary(env: Record<string, string> = {}): Promise<DocumentedLibrary> {
  const folder = await mkdtemp(join(tmpdir(), "documents-"));
  const manifest = join(folder, "manifest.json");
  await writeFile(manifest, manifestOf(Object.values(TEXTS)));
  const library = await openLibrary({ env: { DOCUMENTS_FILE: manifest, ...env } });
  return {
    ...library,
    manifest,
    async close() {
      await library.close();
      await rm(folder, { recursive: true });
    },
  };
}

export const manifestOf = (texts: readonly string[]): string =>
  writeManifest(texts.map((text) => ({ file: "test", text })));

/** What came of one request. */
export interface Answered {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  code: string | undefined;
}

async function answered(answer: Awaited<ReturnType<typeof request>>): Promise<Answered> {
  const text = await answer.body.text();
  const code = text.startsWith("{") ? JSON.parse(text).errors?.[0]?.extensions.code : undefined;
  return { status: answer.statusCode, headers: answer.headers, text, code };
}

/** Asks by POST, with a body of JSON. */
export const post = async (url: string, body: object, headers: Record<string, string> = {}) =>
  answered(
    await request(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );

/** Asks by GET; objects are written as JSON. */
export const get = async (
  url: string,
  parameters: Record<string, string | object>,
  headers: Record<string, string> = {},
) => {
  const search = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  return answered(await request(`${url}/graphql?${search}`, { headers }));
};
