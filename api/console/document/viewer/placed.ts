/** A place on a page, in fractions of it as it is seen unturned, origin top left. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PlacedArea extends Area {
  /** Counts from 1. */
  page: number;
}
/** A value that stands on a page; one that stands in two places has two boxes of the same id. */
export interface PlacedBox extends PlacedArea {
  /** Name of the field, or `line:3`. */
  id: string;
  tone: 'sure' | 'doubtful' | 'plain';
  label: string;
}
/** Words that were picked on a page: joined by spaces, and line by line as they stand there. */
export interface PageWord extends PlacedArea {
  text: string;
  lines: string[];
}
