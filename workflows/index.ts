/** Every workflow that a worker serves: the names here are the workflow types that Temporal shows. */
export { processDocument } from './process-document.js';
export { eraseDocument } from './erase-document.js';
export { deliverWebhook } from './deliver-webhook.js';
export { sweepStorage } from './sweep-storage.js';
