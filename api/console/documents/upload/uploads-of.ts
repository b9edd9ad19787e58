import { answered, api, eventsOf } from '../../app/api';
import { createFollower } from './follow-reading';
import { sendFile } from './send-file';
import { createUploads, type Uploads } from './uploads';

let current: { of: string; uploads: Uploads; stop: () => void } | null = null;

/** Uploads go on while somebody looks at other pages; they are of one person in one account. */
export function uploadsOf(accountId: string, personId: string): Uploads {
  const of = `${accountId}/${personId}`;
  if (current?.of === of) return current.uploads;
  current?.stop();
  const follower = createFollower({
    events: (documentId, signal) => eventsOf(documentId, { signal }),
    list: (after) => answered(api.GET('/v1/documents', { params: { query: { limit: 200, after } } })),
    one: (documentId) => answered(api.GET('/v1/documents/{documentId}', { params: { path: { documentId } } })),
    onSeen: (documentId, seen) => uploads.seen(documentId, seen),
    onGone: (documentId) => uploads.gone(documentId),
  });
  const uploads = createUploads({ send: sendFile, onThere: ({ id }) => follower.follow(id) });
  const warn = (event: BeforeUnloadEvent) => {
    if (uploads.snapshot().counts.toSend) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  const stop = () => {
    window.removeEventListener('beforeunload', warn);
    uploads.stop();
    follower.stop();
  };
  current = { of, uploads, stop };
  return uploads;
}
