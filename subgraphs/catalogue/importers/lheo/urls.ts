import { enfants, type Noeud } from "./noeud.ts";
import type { Signalements } from "./signalements.ts";
import { ditRien, ligne } from "./textes.ts";

/** An address of the web made whole: `https://` before a bare host; null for any other scheme or for no address. */
export function urlWeb(source: string): string | null {
  const text = source.trim();
  if (text.length > 2_000 || /\s/.test(text)) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return null;
  const whole = scheme ? text : `https://${text.replace(/^\/\//, "")}`;
  if (!URL.canParse(whole)) return null;
  const { hostname, href, username, password } = new URL(whole);
  // `https://host@other/` shows one host and leads to another.
  return username || password || !/^[^.]+(\.[^.]+)+$/.test(hostname) ? null : href;
}

/** The `urlweb` of an element such as `url-formation`, each once. Two in one, parted by blanks or `;`, are two. */
export function urls(parent: Noeud | null, signalements: Signalements): string[] {
  const found = new Set<string>();
  for (const noeud of enfants(parent, "urlweb"))
    for (const text of (ligne(noeud) ?? "").split(/[\s;]+/)) {
      if (ditRien(text)) continue;
      const url = urlWeb(text);
      if (url) found.add(url);
      else
        signalements.ajouter(
          noeud,
          "URL_INVALIDE",
          "Une adresse http ou https est attendue ; celle-ci n'est pas retenue.",
        );
    }
  return [...found];
}
