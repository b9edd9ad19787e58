/**
 * How a webhook is reached: which addresses may be called, and one signed request to one of them. Everything here treats the receiver as a
 * stranger: what it says is not believed, what it sends is not kept, and how long it takes is bounded.
 */
export * from './address-rules.js';
export * from './post-webhook.js';
export * from './webhook-url.js';
