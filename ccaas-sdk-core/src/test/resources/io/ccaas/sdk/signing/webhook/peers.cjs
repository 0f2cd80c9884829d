// Asks the vendors' own programs. One job as JSON on standard input, one answer as JSON on standard output.
const https = require('https');
const { EventEmitter } = require('events');
const { Readable } = require('stream');

const jobs = {
  standard: (j) => {
    const hook = new (require('standardwebhooks').Webhook)(j.secret);
    return { signature: hook.sign(j.id, new Date(j.seconds * 1000), j.body) };
  },
  standardVerify: (j) => ({ verified: holds(() => new (require('standardwebhooks').Webhook)(j.secret).verify(j.body, j.headers)) }),
  svix: (j) => {
    const hook = new (require('svix').Webhook)(j.secret);
    return { signature: hook.sign(j.id, new Date(j.seconds * 1000), j.body) };
  },
  stripe: (j) => ({
    header: require('stripe')('sk_test_x').webhooks
      .generateTestHeaderString({ payload: j.body, secret: j.secret, timestamp: j.seconds }),
  }),
  twilio: (j) => ({ signature: require('twilio').getExpectedTwilioSignature(j.secret, j.url, j.params) }),
  twilioJson: (j) => ({
    verified: require('twilio').validateRequestWithBody(j.secret, j.signature, j.url, j.body),
  }),
  plivo: (j) => ({
    verified: require('plivo').validateV3Signature(j.method, j.url, j.nonce, j.secret, j.signature, j.params),
  }),
  vonage: (j) => ({
    token: require('jsonwebtoken').sign(j.claims, j.secret, { algorithm: j.algorithm }),
  }),
  vonageVerify: (j) => ({ verified: holds(() => require('@vonage/jwt').verifySignature(j.token, j.secret)) }),
  sns: (j) => new Promise((resolve) => {
    // The certificate comes from the job, not from the network.
    https.get = (url, answer) => {
      const response = Readable.from([j.pem]);
      response.statusCode = 200;
      setImmediate(() => answer(response));
      return new EventEmitter();
    };
    new (require('sns-validator'))().validate(j.message, (error) => resolve({ verified: !error }));
  }),
};

function holds(check) {
  try {
    return check() !== false;
  } catch (refused) {
    return false;
  }
}

let input = '';
process.stdin.on('data', (chunk) => { input += chunk; });
process.stdin.on('end', async () => {
  const job = JSON.parse(input);
  process.stdout.write(JSON.stringify(await jobs[job.peer](job)));
});
