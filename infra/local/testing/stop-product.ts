export { stopAfterAcceptance as default } from './start-product.js';
