// RETURN_URL=… CLIENT_SECRET=… node server.mjs: a certified OpenID Provider for tests, on a free port of this machine, which it prints.
// People are made by PUT /test/people/{sub} with their claims. PUT /test/token says how the next ID token is to be wrong.
import http from "node:http";
import * as jose from "jose";
import Provider from "oidc-provider";

const SECRET = process.env.CLIENT_SECRET;
const people = new Map();
let wrong = null;

const ours = await jose.generateKeyPair("RS256", { extractable: true });
const foreign = await jose.generateKeyPair("RS256", { extractable: true });
const privateKey = { ...(await jose.exportJWK(ours.privateKey)), kid: "ours", alg: "RS256", use: "sig" };

const server = http.createServer();
await new Promise((up) => server.listen(0, "127.0.0.1", up));
const issuer = `http://127.0.0.1:${server.address().port}`;

const client = (id) => ({
  client_id: id,
  client_secret: SECRET,
  redirect_uris: [process.env.RETURN_URL],
  grant_types: ["authorization_code"],
  response_types: ["code"],
});

const provider = new Provider(issuer, {
  clients: [client("handbill"), client("another")],
  jwks: { keys: [privateKey] },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["only for tests"] },
  pkce: { required: () => true },
  findAccount: (_, sub) =>
    people.has(sub) ? { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) } : undefined,
  // nobody is asked whether the client may know who they are
  loadExistingGrant: async (ctx) => {
    const { client, session } = ctx.oidc;
    const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  await next();
  if (!wrong || ctx.path !== "/token" || !ctx.body?.id_token) return;
  const how = wrong;
  wrong = null;
  ctx.body = { ...ctx.body, id_token: await altered(ctx.body.id_token, how) };
});

/** As the provider made it, with other claims; signed by it, by somebody else, with the client's secret, or not at all. */
async function altered(token, { claims = {}, without = [], signedBy = "provider" }) {
  const told = { ...jose.decodeJwt(token), ...claims };
  for (const name of without) delete told[name];
  const jwt = new jose.SignJWT(told);
  const header = { alg: "RS256", kid: "ours" };
  if (signedBy === "nobody") return new jose.UnsecuredJWT(told).encode();
  if (signedBy === "secret")
    return jwt.setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(SECRET));
  if (signedBy === "unknown")
    return jwt.setProtectedHeader({ ...header, kid: "foreign" }).sign(foreign.privateKey);
  return jwt.setProtectedHeader(header).sign(signedBy === "foreign" ? foreign.privateKey : ours.privateKey);
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

const answer = provider.callback();
server.on("request", async (request, response) => {
  if (request.method !== "PUT") return answer(request, response);
  const person = /^\/test\/people\/(.+)$/.exec(request.url)?.[1];
  if (person) people.set(decodeURIComponent(person), await bodyOf(request));
  else wrong = await bodyOf(request);
  response.writeHead(204).end();
});
console.log(issuer);

// ends with whoever started it
process.stdin.resume().on("end", () => process.exit());
