import { readFileSync } from "node:fs";
import { join } from "node:path";
import { referenceData } from "@passerelle/testing/reference-data";
import { XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";

/** What the XSD of LHÉO 2.3 says against a file, held whole in memory; empty when it is valid. */
export function erreursXsd(path: string): string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(join(referenceData ?? "", "lheo/lheo-2.3.xsd")));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromBuffer(readFileSync(path));
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}
