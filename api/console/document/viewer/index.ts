/** A document's pages with boxes over them. */
export { focusPage, PageViewer } from './page-viewer';
export type { TakingWords } from './taking-hint';
export type { PageWord, PlacedBox } from './placed';
