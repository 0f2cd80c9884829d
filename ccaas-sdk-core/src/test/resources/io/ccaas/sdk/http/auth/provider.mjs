// The other side of OidcProviderTest: the npm package oidc-provider, which wants a nonce in every DPoP proof, and a
// resource that takes its tokens only with a proof over a nonce of its own. Arguments: port, folder with the keys.
import fs from 'node:fs';
import https from 'node:https';
import crypto from 'node:crypto';
import * as jose from 'jose';
import Provider from 'oidc-provider';

const [port, folder] = [Number(process.argv[2]), process.argv[3]];
const issuer = `https://localhost:${port}`;
const key = crypto.createPublicKey(fs.readFileSync(`${folder}/oauth.pub`)).export({ format: 'jwk' });

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'ccaas', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [{ ...key, kid: 'k1', use: 'sig', alg: 'ES256' }] }, grant_types: ['client_credentials'],
    redirect_uris: [], response_types: [], dpop_bound_access_tokens: true,
  }],
  scopes: ['calls'],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    dPoP: { enabled: true, nonceSecret: crypto.randomBytes(32), requireNonce: () => true },
  },
});

const nonces = new Set();
const jtis = new Set();

function refuse(response, error) {
  const nonce = crypto.randomBytes(16).toString('base64url');
  nonces.add(nonce);
  response.writeHead(401, { 'www-authenticate': `DPoP error="${error}"`, 'dpop-nonce': nonce }).end();
}

async function resource(request, response) {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  const found = scheme === 'DPoP' ? await provider.ClientCredentials.find(token) : undefined;
  if (!found) return refuse(response, 'invalid_token');
  const proof = await jose.jwtVerify(request.headers.dpop ?? '', jose.EmbeddedJWK, { typ: 'dpop+jwt' });
  const jkt = await jose.calculateJwkThumbprint(proof.protectedHeader.jwk);
  const { htm, htu, ath, jti, nonce } = proof.payload;
  if (!nonces.delete(nonce)) return refuse(response, 'use_dpop_nonce');
  const hash = crypto.createHash('sha256').update(token).digest('base64url');
  const holds = jkt === found.jkt && htm === request.method && htu === issuer + request.url.split('?')[0] && ath === hash && !jtis.has(jti);
  jtis.add(jti);
  if (!holds) return refuse(response, 'invalid_dpop_proof');
  const next = crypto.randomBytes(16).toString('base64url');
  nonces.add(next);
  response.writeHead(200, { 'content-type': 'application/json', 'dpop-nonce': next }).end('{"opened":true}');
}

const handle = provider.callback();
https.createServer(
  { cert: fs.readFileSync(`${folder}/server.pem`), key: fs.readFileSync(`${folder}/server.key`) },
  (request, response) => (request.url.startsWith('/api/')
    ? resource(request, response).catch(() => refuse(response, 'invalid_dpop_proof'))
    : handle(request, response)),
).listen(port, '127.0.0.1', () => fs.writeFileSync(`${folder}/ready`, ''));
