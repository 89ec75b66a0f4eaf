/** As whom the explorer may ask: accounts of an issuer that asks for no password, and a partner key. */
export interface Callers {
  issuer: {
    url: string;
    /** The explorer, as the issuer knows it: a public client that comes back to `/connexion`. */
    client: string;
    /** What the tokens are to be for. */
    audience: string;
    scopes: readonly string[];
  };
  accounts: readonly { id: string; libelle: string }[];
  /** A public key that is good from the explorer's own address. */
  key: string;
}
