import { Webhook } from 'standardwebhooks';

/** What is sent beside the body, as Standard Webhooks has it: a signature for each secret that counts, the newest first. */
export function signedHeaders({ eventId, at, body, secrets }: { eventId: string; at: Date; body: string; secrets: readonly string[] }) {
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(eventId, at, body)).join(' '),
  };
}
