import { readFileSync } from "node:fs";
import { join } from "node:path";
import sax from "sax";

/** An element as the XSD of LHÉO declares it. */
export interface Declaration {
  /** Children of a container: `[name, minOccurs, maxOccurs]`. */
  enfants: [string, string, string][];
  /** Facets of a leaf: `[maxLength, 255]`. */
  facettes: [string, string][];
  base: string;
  attributs: string[];
}

/** Every global element of the real XSD, in its order. */
export function lireSchema(data: string): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  const of = (type: string) => {
    const nom = type.replace(/-(?:sub)?type$|-attributes$/, "");
    const found = declarations.get(nom) ?? { enfants: [], facettes: [], base: "", attributs: [] };
    declarations.set(nom, found);
    return found;
  };
  let current: Declaration | undefined;
  let depth = 0;
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    const { name: type = "", ref = "", ...facets } = attributes as Record<string, string>;
    if (depth === 2) current = of(type);
    else if (name === "xs:attribute") current?.attributs.push(type);
    else if (name === "xs:element")
      current?.enfants.push([ref.replace("lheo:", ""), facets.minOccurs ?? "1", facets.maxOccurs ?? "1"]);
    else if (name === "xs:restriction" && current) current.base = facets.base ?? "";
    else if (facets.value !== undefined) current?.facettes.push([name.replace("xs:", ""), facets.value]);
  };
  parser.onclosetag = () => {
    depth -= 1;
  };
  parser.write(readFileSync(join(data, "lheo/lheo-2.3.xsd"), "utf8")).close();
  return declarations;
}
