// An issuer of tokens on this machine, and the settings by which a server trusts it.
import { createServer } from "node:http";
import { SignJWT, exportJWK, generateKeyPair } from "jose";

const AUDIENCE = "graph";

export async function issuing() {
  const keys = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(request.url === "/keys" ? { keys: [jwk] } : { issuer: name, jwks_uri: `${name}/keys` }),
    );
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const name = `http://127.0.0.1:${server.address().port}`;
  return {
    keys: `${name}/keys`,
    settings: [
      `--groundtrack.access.issuer=${name}`,
      `--groundtrack.access.audience=${AUDIENCE}`,
      "--groundtrack.access.role-claim=realm_access.roles",
    ],
    token: (subject, ...roles) =>
      new SignJWT({ realm_access: { roles } })
        .setProtectedHeader({ alg: "RS256", kid: "one", typ: "JWT" })
        .setIssuer(name)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setExpirationTime("1h")
        .sign(keys.privateKey),
    close: () => server.close(),
  };
}
