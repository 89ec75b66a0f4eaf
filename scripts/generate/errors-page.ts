import { join } from "node:path";
import { ERROR_CODES } from "@passerelle/kernel/errors";
import type { GeneratedFile } from "./files.ts";

/** `docs/errors.md`, from the registry of codes. */
export function errorsPage(root: string): GeneratedFile {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { status, fr, en }]) => `| \`${code}\` | ${status} | ${fr} | ${en} |`,
  );
  const content = `# Error codes

<!-- Made by \`npm run generate\` from packages/kernel/src/errors.ts: do not edit. -->

Every error carries \`extensions.code\`, a French \`message\` and its English text in \`extensions.messageEn\`.
The status is that of a request refused as a whole; an error on one field leaves the rest answered with 200.

| code | status | French | English |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
  return { path: join(root, "docs/errors.md"), content };
}
