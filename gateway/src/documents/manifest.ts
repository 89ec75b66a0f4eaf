import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { OperatorError } from "@passerelle/kernel/errors";
import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { z } from "zod";

/** One operation that is trusted. */
export interface ManifestOperation {
  id: string;
  /** Name of the operation to run in `body`. */
  name: string;
  type: "query" | "mutation" | "subscription";
  /** Text of the document, with the fragments that it needs. */
  body: string;
}

const FORMAT = "apollo-persisted-query-manifest";

const MANIFEST = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1).max(256),
      name: z.string().min(1),
      type: z.enum(["query", "mutation", "subscription"]),
      body: z.string().min(1),
    }),
  ),
});

/**
 * Reads a manifest in Apollo's format (`apollo-persisted-query-manifest`, version 1).
 *
 * Throws an `OperatorError` on a file that is none, on an operation that its body does not have, and on an id said
 * twice for two texts.
 */
export async function readManifest(file: string): Promise<ManifestOperation[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`The manifest ${file} cannot be read (${error.code}).`);
  });
  const { operations } = checked(file, text);
  const known = new Map<string, string>();
  for (const { id, name, type, body } of operations) {
    if ((known.get(id) ?? body) !== body)
      throw new OperatorError(`${file}: two documents have the id "${id}".`);
    known.set(id, body);
    if (operationNamed(file, name, body)?.operation !== type)
      throw new OperatorError(`${file}: the document "${id}" has no ${type} named "${name}".`);
  }
  return operations;
}

/** The manifest of some documents, each with one named operation; ids are the SHA-256 of the texts. Throws on others. */
export function writeManifest(documents: readonly { file: string; text: string }[]): string {
  const operations = documents.map(({ file, text }): ManifestOperation => {
    const body = text.trim();
    const operation = operationNamed(file, undefined, body);
    if (!operation?.name) throw new OperatorError(`${file}: expected one operation, with a name.`);
    return {
      id: hashOf(body),
      name: operation.name.value,
      type: operation.operation,
      body,
    };
  });
  return `${JSON.stringify({ format: FORMAT, version: 1, operations }, null, 2)}\n`;
}

/** SHA-256 of a text, in hexadecimal: its name in Apollo's protocols. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

function checked(file: string, text: string): z.infer<typeof MANIFEST> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new OperatorError(`The manifest ${file} is not JSON.`);
  }
  const { data, error } = MANIFEST.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  throw new OperatorError(
    `The manifest ${file}, at ${issue?.path.join(".") || "its root"}: ${issue?.message}.`,
  );
}

function operationNamed(
  file: string,
  name: string | undefined,
  body: string,
): OperationDefinitionNode | null | undefined {
  try {
    return getOperationAST(parse(body, { noLocation: true }), name);
  } catch (error) {
    throw new OperatorError(`${file}: a document is not GraphQL: ${(error as Error).message}`);
  }
}
