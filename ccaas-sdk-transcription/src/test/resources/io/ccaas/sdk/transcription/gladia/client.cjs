// Gives one recording to the vendor's own client and prints what it heard, and what it says of the deletion.
const { GladiaClient } = require('@gladiaio/sdk');

let input = '';
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('end', async () => {
  const job = JSON.parse(input);
  const client = new GladiaClient({ apiKey: job.key, apiUrl: job.endpoint }).preRecorded();
  const heard = await client.transcribe(
    job.audio,
    {
      model: 'solaria-1',
      language_config: { languages: ['fr'] },
      diarization: true,
      custom_vocabulary: true,
      custom_vocabulary_config: { vocabulary: ['Genesys', 'Éric'] },
    },
    { interval: 10 },
  );
  const deleted = await client.delete(heard.id);
  console.log(JSON.stringify({ heard, deleted }));
});
