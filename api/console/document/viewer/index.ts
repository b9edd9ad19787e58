/** A document's pages with boxes over them. */
export { PageViewer, type PageViewerProps } from './page-viewer';
export type { PageWord, PlacedBox } from './placed';
