// Gives one recording to the vendor's own client and prints what it heard.
const fs = require('fs');
const { DeepgramClient } = require('@deepgram/sdk');

let input = '';
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('end', async () => {
  const job = JSON.parse(input);
  const client = new DeepgramClient({ apiKey: job.key, baseUrl: job.endpoint });
  const heard = await client.listen.v1.media.transcribeFile(fs.readFileSync(job.audio), {
    model: 'nova-3',
    language: 'fr',
    punctuate: true,
    utterances: true,
    multichannel: true,
    keyterm: ['Genesys', 'numéro client'],
    mip_opt_out: true,
  });
  console.log(JSON.stringify(heard));
});
