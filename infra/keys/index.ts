/** Keys and what is sealed under them: the local key store, the account's keys, sealed values, blind indexes. */
export type { DocumentKeys, Keys, KeyStore, WrappedKey } from './keys.js';
export { blindIndex } from './blind-index.js';
export { createKeys } from './create-keys.js';
export { encodeFields } from './encode.js';
export { createLocalKeyStore } from './local-key-store.js';
export { createRemembered } from './remembered.js';
export { open, openText, seal, type SealedPlace } from './seal.js';
