// The other side of SignaturePeerTest: signs or verifies one message with the npm package http-message-signatures.
// Reads one JSON object from stdin and writes one to stdout.
const { constants, createPublicKey, createPrivateKey, sign: rawSign } = require('node:crypto');
const { httpbis, createSigner, createVerifier } = require('http-message-signatures');

// RFC 9421 section 3.3.1 asks for a salt of 64 bytes; the package leaves the length to Node, which takes the longest.
function signer(job) {
  const key = createPrivateKey(job.key);
  if (job.algorithm !== 'rsa-pss-sha512' || job.salt === 'longest') {
    return createSigner(key, job.algorithm, job.keyid);
  }
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 };
  return { id: job.keyid, alg: job.algorithm, sign: async (data) => rawSign('sha512', data, options) };
}

async function sign(job) {
  const key = signer(job);
  const seconds = (value) => new Date(value * 1000);
  const paramValues = { ...job.params, created: seconds(job.params.created) };
  if (job.params.expires) paramValues.expires = seconds(job.params.expires);
  const config = { key, name: 'sig1', fields: job.fields, params: Object.keys(job.params), paramValues };
  const signed = await httpbis.signMessage(config, job.message, job.request);
  return { signatureInput: signed.headers['Signature-Input'], signature: signed.headers.Signature };
}

async function verify(job) {
  const verifier = createVerifier(createPublicKey(job.key), job.algorithm);
  const keyLookup = async (params) =>
    params.keyid === job.keyid ? { id: job.keyid, algs: [job.algorithm], verify: verifier } : null;
  return { verified: (await httpbis.verifyMessage({ keyLookup, tolerance: 5 }, job.message, job.request)) === true };
}

(async () => {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const job = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const answer = await (job.mode === 'sign' ? sign(job) : verify(job));
  process.stdout.write(JSON.stringify(answer));
})().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
