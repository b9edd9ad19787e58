export { tearDown as default } from './teardown.js';
