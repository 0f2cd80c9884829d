// Gives one recording to the vendor's own client and prints what it heard.
const { RevAiApiClient } = require('revai-node-sdk');

let input = '';
process.stdin.on('data', (chunk) => (input += chunk));
process.stdin.on('end', async () => {
  const asked = JSON.parse(input);
  const client = new RevAiApiClient({
    token: asked.key,
    deploymentConfig: { baseUrl: asked.endpoint.replace(/\/$/, ''), baseWebsocketUrl: '' },
  });
  let job = await client.submitJobLocalFile(asked.audio, {
    transcriber: 'machine',
    language: 'fr',
    skip_diarization: true,
    speaker_channels_count: 2,
    delete_after_seconds: 3600,
  });
  while (job.status === 'in_progress') {
    job = await client.getJobDetails(job.id);
  }
  const heard = await client.getTranscriptObject(job.id);
  await client.deleteJob(job.id);
  console.log(JSON.stringify({ heard }));
});
