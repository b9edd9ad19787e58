/** A document's pages with boxes over them. */
export { PageViewer } from './page-viewer';
export type { PageWord, PlacedBox } from './placed';
