// In the page of the explorer, before GraphiQL: asks as whoever was chosen in « Je suis », by this tab only.
(() => {
  const callers = JSON.parse(document.getElementById("passerelle-appelants").textContent);
  const select = document.getElementById("passerelle-je-suis");
  const status = document.getElementById("passerelle-identite");
  const CHOSEN = "passerelle.identite";
  const LOGIN = "passerelle.connexion";
  const NOTE = "passerelle.note";

  let chosen = JSON.parse(sessionStorage.getItem(CHOSEN) ?? "null");
  if (chosen?.expires <= Date.now()) forget();
  select.value = chosen?.id ?? "";
  // For whoever looks at the page from outside: its scripts have said who asks.
  document.documentElement.dataset.identite = select.value;
  status.textContent = sessionStorage.getItem(NOTE) ?? "";
  sessionStorage.removeItem(NOTE);

  /** Nobody in particular, from now on. */
  function forget() {
    chosen = null;
    sessionStorage.removeItem(CHOSEN);
  }

  const isOurs = (target) => new URL(target?.url ?? target, location.href).pathname.startsWith("/graphql");

  const fetchAsAnyone = window.fetch;
  window.fetch = async (target, options) => {
    if (!chosen || !isOurs(target)) return fetchAsAnyone(target, options);
    // What is written in the editor of headers is said last.
    const answer = await fetchAsAnyone(target, {
      ...options,
      headers: { ...chosen.headers, ...options?.headers },
    });
    if (answer.status === 401 && chosen) {
      forget();
      sessionStorage.setItem(NOTE, "Connexion terminée : choisir à nouveau.");
      location.reload();
    }
    return answer;
  };

  // A browser gives a WebSocket no header: the identity goes in its first message.
  window.WebSocket = class extends WebSocket {
    send(text) {
      const message = chosen && typeof text === "string" && isOurs(this.url) ? JSON.parse(text) : undefined;
      if (message?.type !== "connection_init") return super.send(text);
      const payload = { ...chosen.parameters, ...message.payload };
      return super.send(JSON.stringify({ ...message, payload }));
    }
  };

  select.addEventListener("change", async () => {
    const { value: id } = select;
    forget();
    if (id === "" || id === "cle") {
      const identity = { id, headers: { "x-api-key": callers.key }, parameters: { cle: callers.key } };
      if (id) sessionStorage.setItem(CHOSEN, JSON.stringify(identity));
      return location.reload();
    }
    const [verifier, state] = [random(), random()];
    sessionStorage.setItem(
      LOGIN,
      JSON.stringify({ id, verifier, state, back: location.pathname + location.search }),
    );
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const { url, client, audience, scopes } = callers.issuer;
    const asked = new URLSearchParams({
      client_id: client,
      response_type: "code",
      redirect_uri: `${location.origin}/connexion`,
      resource: audience,
      scope: ["openid", ...scopes].join(" "),
      code_challenge: base64url(new Uint8Array(digest)),
      code_challenge_method: "S256",
      prompt: "login",
      login_hint: id,
      state,
    });
    location.assign(`${url}/auth?${asked}`);
  });

  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
})();
