import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";

/** What libxml2 says of a document against the real XSD of LHÉO 2.3: nothing when it is valid. */
export function validateur(data: string): (xml: string) => string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(join(data, "lheo/lheo-2.3.xsd")));
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return (error as Error).message.trim().split("\n");
    } finally {
      document.dispose();
    }
  };
}
