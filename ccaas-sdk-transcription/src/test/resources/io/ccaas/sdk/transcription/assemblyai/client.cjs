// Gives one recording to the vendor's own client and prints what it heard, and what it says of the deletion.
const { AssemblyAI } = require('assemblyai');

let input = '';
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('end', async () => {
  const job = JSON.parse(input);
  const client = new AssemblyAI({ apiKey: job.key, baseUrl: job.endpoint });
  const heard = await client.transcripts.transcribe(
    {
      audio: job.audio,
      speech_models: ['universal-2'],
      language_code: 'fr',
      multichannel: true,
      keyterms_prompt: ['Genesys', 'Éric'],
    },
    { pollingInterval: 10 },
  );
  const deleted = await client.transcripts.delete(heard.id);
  console.log(JSON.stringify({ heard, deleted }));
});
