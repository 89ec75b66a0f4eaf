/** What `npm run keys -- --help` says. */
export const HELP = `The keys by which partners ask the graph: portals, widgets, other systems.

  npm run keys -- create --name NAME [--secret] [--origin URL]… [options]
  npm run keys -- list
  npm run keys -- show ID
  npm run keys -- change ID [options]
  npm run keys -- rotate ID [--overlap 24h]
  npm run keys -- revoke ID
  npm run keys -- address

A key is public (psl_pub_…: written in the pages of the partner's sites, good from there only) unless --secret
(psl_sec_…: kept on the partner's server). Its text is shown once, when it is made: only its hash is kept.
What changes here is known to running gateways within a second.

  --name NAME          who the partner is
  --secret             for a server instead of pages
  --origin URL         a site from whose pages it is good, as https://portail.exemple.fr; may be repeated
  --organisation ID    the organisation on whose behalf it asks
  --territory ID       a territory to which its rights are bound, as REG-84; may be repeated
  --scope SCOPE        what it is granted, as partenaire:lire; may be repeated
  --contract NAME      the view of the graph that it has, when not that of all partners
  --cost N             cost that it may spend a minute, when not what all partners may
  --requests N         requests that it may send a minute, when not what all partners may
  --expires WHEN       when it ends: a date (2027-06-30) or from now (90d, 24h)
  --overlap WHEN       rotate: how long the present text still serves beside the new one (default 24h; 0 for no more)
  --help               this text

address prints the GATEWAY_DATABASE_URL by which a gateway reads the keys of this database.
change replaces what its options name; an empty option takes away (--expires "" for no end).
Keys are in the schema "gateway" of the database (DATABASE_URL, or the embedded one), or in KEYS_FILE: docs/access.md.
`;
