// Where the issuer sends back whoever chose an account: takes the token, then goes back to the explorer.
(async () => {
  const callers = JSON.parse(document.getElementById("passerelle-appelants").textContent);
  const login = JSON.parse(sessionStorage.getItem("passerelle.connexion") ?? "null");
  sessionStorage.removeItem("passerelle.connexion");
  const said = new URLSearchParams(location.search);
  // A code that this tab did not ask for is somebody else's.
  if (!login || said.get("state") !== login.state || !said.get("code")) return fail();
  const answer = await fetch(`${callers.issuer.url}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: callers.issuer.client,
      code: said.get("code"),
      code_verifier: login.verifier,
      redirect_uri: `${location.origin}/connexion`,
      resource: callers.issuer.audience,
    }),
  }).catch(() => undefined);
  const { access_token: token, expires_in: seconds } = answer?.ok ? await answer.json() : {};
  if (!token) return fail();
  const authorization = `Bearer ${token}`;
  const identity = {
    id: login.id,
    headers: { authorization },
    parameters: { Authorization: authorization },
    expires: Date.now() + seconds * 1000,
  };
  sessionStorage.setItem("passerelle.identite", JSON.stringify(identity));
  location.replace(login.back);

  function fail() {
    document.getElementById("message").textContent = "Cette connexion n'a pas abouti.";
  }
})();
