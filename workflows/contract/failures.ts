/**
 * Every way anything here can fail. Temporal's retries, HTTP statuses and `docs/errors.md` are made from this table.
 * `retryable`: trying the same again may succeed. `internal`: callers see the code and the meaning, never the details.
 */
interface Failure {
  retryable: boolean;
  status: number;
  meaning: string;
  internal?: true;
}

export const failures = {
  // What is wrong with a document.
  'document.empty': { retryable: false, status: 422, meaning: 'The file has no bytes.' },
  'document.unsupported_type': { retryable: false, status: 422, meaning: 'The bytes are of no type that is read here.' },
  'document.too_large': { retryable: false, status: 413, meaning: 'The file is larger than the limit.' },
  'document.too_many_pages': { retryable: false, status: 422, meaning: 'The document has more pages than the limit.' },
  'document.too_many_pixels': { retryable: false, status: 422, meaning: 'A page image has more pixels than the limit.' },
  'document.encrypted': { retryable: false, status: 422, meaning: 'The PDF needs a password. Retry it with the password to read it.' },
  'document.wrong_password': { retryable: false, status: 422, meaning: 'The password does not open the PDF.' },
  'document.damaged': { retryable: false, status: 422, meaning: 'The file is damaged beyond what a tolerant reader can open.' },
  'document.no_pages': { retryable: false, status: 422, meaning: 'The document opens, but has no page.' },
  'document.bomb': { retryable: false, status: 422, meaning: 'The file unpacks to far more than its size, as a decompression bomb does.' },
  'document.too_complex': {
    retryable: false,
    status: 422,
    meaning: 'Reading the file passed the time or memory allowed for one document.',
  },
  'document.not_found': { retryable: false, status: 404, meaning: 'There is no such document.' },
  'document.page_not_found': { retryable: false, status: 404, meaning: 'The document has no such page.' },
  'document.not_ready': { retryable: false, status: 409, meaning: 'The document has not been read yet.' },
  'document.wrong_state': { retryable: false, status: 409, meaning: 'The document is not in a state that allows this.' },
  'document.cancelled': { retryable: false, status: 409, meaning: 'The document was cancelled.' },
  'document.erased': { retryable: false, status: 404, meaning: 'The document was erased while this was going on.' },

  // Review.
  'review.not_open': { retryable: false, status: 409, meaning: 'The document is not waiting for a review.' },
  'review.claimed': { retryable: false, status: 409, meaning: 'Somebody else is reviewing the document.' },
  'review.rejected': { retryable: false, status: 422, meaning: 'A person rejected the document.' },
  'review.stale': { retryable: false, status: 409, meaning: 'Somebody changed the record since it was read. Read it again.' },

  // Requests.
  'request.malformed': { retryable: false, status: 400, meaning: 'The request cannot be parsed.' },
  'request.invalid': { retryable: false, status: 422, meaning: 'A value in the request is not allowed.' },
  'request.unsupported_media_type': {
    retryable: false,
    status: 415,
    meaning: 'The request body has a media type that this call does not take.',
  },
  'request.not_found': { retryable: false, status: 404, meaning: 'There is nothing at this address.' },
  'request.method_not_allowed': { retryable: false, status: 405, meaning: 'This address does not take this method.' },
  'request.too_large': { retryable: false, status: 413, meaning: 'The request body is larger than the limit.' },
  'request.headers_too_large': { retryable: false, status: 431, meaning: 'The headers of the request are larger than the limit.' },
  'request.interrupted': { retryable: true, status: 400, meaning: 'The upload broke off. Send it again.' },
  'request.too_slow': { retryable: true, status: 408, meaning: 'The request took too long to arrive.' },
  'request.idempotency_key_reused': { retryable: false, status: 422, meaning: 'This Idempotency-Key was used with another request.' },
  'request.idempotency_key_busy': { retryable: true, status: 409, meaning: 'A request with this Idempotency-Key is still under way.' },
  'request.precondition_failed': { retryable: false, status: 412, meaning: 'The resource has another version than If-Match names.' },
  'request.rate_limited': { retryable: true, status: 429, meaning: 'Too many requests. Wait as Retry-After says.' },

  // Who is asking.
  'auth.missing': { retryable: false, status: 401, meaning: 'The request carries neither an API key nor a session.' },
  'auth.invalid': { retryable: false, status: 401, meaning: 'The API key is not valid.' },
  'auth.expired': { retryable: false, status: 401, meaning: 'The API key has expired.' },
  'auth.revoked': { retryable: false, status: 401, meaning: 'The API key was revoked.' },
  'auth.scope': { retryable: false, status: 403, meaning: 'The API key, or the role of the person, does not allow this call.' },
  'auth.session': { retryable: false, status: 401, meaning: 'The session has ended. Sign in again.' },
  'auth.cross_site': { retryable: false, status: 403, meaning: 'The request was made by a page of another site.' },
  'auth.no_account': { retryable: false, status: 403, meaning: 'The person does not belong to this account.' },
  'auth.person_needed': { retryable: false, status: 403, meaning: 'Only a person who is signed in can do this, no API key.' },
  'api_key.not_found': { retryable: false, status: 404, meaning: 'There is no such API key.' },
  'erasure.not_found': { retryable: false, status: 404, meaning: 'There is no such erasure.' },

  // People.
  'member.not_found': { retryable: false, status: 404, meaning: 'There is no such member.' },
  'member.last_owner': { retryable: false, status: 409, meaning: 'An account needs at least one owner.' },
  'member.already': { retryable: false, status: 409, meaning: 'This person belongs to the account already.' },
  'invitation.not_found': { retryable: false, status: 404, meaning: 'There is no such invitation.' },
  'invitation.closed': { retryable: false, status: 410, meaning: 'The invitation was accepted, withdrawn, or has expired.' },
  'invitation.other_person': { retryable: false, status: 403, meaning: 'The invitation is for another e-mail address.' },
  'mail.unavailable': { retryable: true, status: 503, meaning: 'The mail server did not take the message.' },

  // Webhooks. Those of a try stand in the delivery as its reason.
  'webhook.not_found': { retryable: false, status: 404, meaning: 'There is no such webhook.' },
  'webhook.too_many': { retryable: false, status: 422, meaning: 'The account has as many webhooks as it may have.' },
  'webhook.disabled': { retryable: false, status: 409, meaning: 'The webhook is disabled.' },
  'webhook.busy': { retryable: true, status: 503, meaning: 'The receiver was busy with other deliveries all the while.' },
  'webhook.address_refused': {
    retryable: false,
    status: 422,
    meaning: 'The address of the webhook is not allowed, or leads to a network that is not public.',
  },
  'webhook.unresolved': { retryable: true, status: 502, meaning: 'The name of the receiver leads to no address.' },
  'webhook.unreachable': { retryable: true, status: 502, meaning: 'The receiver took no connection, or broke it off before it answered.' },
  'webhook.tls': { retryable: true, status: 502, meaning: 'The receiver has no certificate that can be trusted.' },
  'webhook.timed_out': { retryable: true, status: 504, meaning: 'The receiver did not answer in time.' },
  'webhook.redirected': { retryable: true, status: 502, meaning: 'The receiver answered with a redirect; none is followed.' },
  'webhook.status': { retryable: true, status: 502, meaning: 'The receiver answered with another status than 2xx.' },
  'webhook.gone': { retryable: false, status: 410, meaning: 'The receiver answered 410 Gone: the webhook was disabled.' },
  'delivery.not_found': { retryable: false, status: 404, meaning: 'There is no such delivery.' },

  // What we stand on.
  'database.unavailable': { retryable: true, status: 503, meaning: 'The database did not answer.' },
  'objects.unavailable': { retryable: true, status: 503, meaning: 'Object storage did not answer.' },
  'objects.missing': { retryable: false, status: 500, meaning: 'A stored object is missing.', internal: true },
  'objects.corrupt': { retryable: false, status: 500, meaning: 'A stored object does not open under its key.', internal: true },
  'temporal.unavailable': { retryable: true, status: 503, meaning: 'The workflow service did not answer.' },
  'keys.unavailable': { retryable: true, status: 503, meaning: 'The key store did not answer.' },
  'keys.destroyed': { retryable: false, status: 404, meaning: 'The key of this data was destroyed.' },
  'keys.corrupt': { retryable: false, status: 500, meaning: 'A stored key does not open under the key above it.', internal: true },
  'models.missing': { retryable: false, status: 503, meaning: 'A model file is missing. Run npm start, which fetches it.' },
  'models.corrupt': { retryable: false, status: 503, meaning: 'A model file does not have the hash its manifest names.' },
  'models.interrupted': {
    retryable: true,
    status: 503,
    meaning: 'The reading process stopped in the middle. It is tried again.',
    internal: true,
  },
  'erasure.incomplete': { retryable: true, status: 500, meaning: 'Something of the erased document was still found.', internal: true },
  'config.invalid': { retryable: false, status: 500, meaning: 'The configuration is not valid.', internal: true },
  'internal.unexpected': { retryable: true, status: 500, meaning: 'Something went wrong here. The log has the details.', internal: true },
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof failures;
export const failureCodes = Object.keys(failures) as [FailureCode, ...FailureCode[]];
export const isFailureCode = (text: string): text is FailureCode => Object.hasOwn(failures, text);
export const failureFor = (code: FailureCode): Failure => failures[code];
