import type { DemoAccount } from "./accounts.ts";

/** Where one says who one is, without a password: a page of the demo only. */
export const choicePage = (accounts: readonly DemoAccount[]): string =>
  page(
    "Qui êtes-vous ?",
    `<p>Ces comptes sont ceux de la démonstration : personne n'existe derrière eux, et aucun mot de passe n'est demandé.</p>
    <form method="post">${accounts
      .map(({ id, libelle }) => `<button name="compte" value="${id}">Je suis ${escapeHtml(libelle)}</button>`)
      .join("")}</form>`,
  );

/** What is told when something went wrong; `why` is plain French. */
export const messagePage = (title: string, why: string): string => page(title, `<p>${escapeHtml(why)}</p>`);

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, content: string): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} – comptes de démonstration</title>
<style>
  body { margin: 0 auto; max-width: 34rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b2a41; background: #fff; }
  form { display: grid; gap: .5rem; }
  button { padding: .6rem 1rem; font: inherit; text-align: left; color: inherit; background: #eef2f8; border: 1px solid #7a8aa3; border-radius: 4px; cursor: pointer; }
  button:hover, button:focus-visible { background: #1b2a41; color: #fff; }
</style>
<main><h1>${escapeHtml(title)}</h1>${content}</main>
</html>
`;
