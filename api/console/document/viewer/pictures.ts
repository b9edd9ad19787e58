import { queryOptions } from '@tanstack/react-query';
import { blobOf } from '../../app/api';
import { queryClient } from '../../app/query-client';

export interface Picture {
  url: string;
  width: number;
  height: number;
}

/** Of a small picture in the list of pages. */
export const THUMBNAIL_SIDE = 240;
/** How long a picture that nobody looks at is kept. */
const KEPT_MS = 60_000;
/** A4 upright: as good a guess as any, until the first page is there. */
const GUESSED_ASPECT = 210 / 297;

export const pictureQuery = (documentId: string, page: number, side: number) =>
  queryOptions({
    queryKey: ['picture', documentId, page, side],
    staleTime: Infinity,
    gcTime: KEPT_MS,
    queryFn: ({ signal }) => fetchPicture(documentId, page, side, signal),
  });

async function fetchPicture(documentId: string, page: number, side: number, signal: AbortSignal): Promise<Picture> {
  const url = URL.createObjectURL(await blobOf(`/v1/documents/${documentId}/pages/${page}?width=${side}`, signal));
  const image = new Image();
  image.src = url;
  try {
    // Decoded before it is shown, so that it appears whole.
    await image.decode();
    return { url, width: image.naturalWidth, height: image.naturalHeight };
  } catch (cause) {
    URL.revokeObjectURL(url);
    throw new Error('The picture of this page cannot be shown here.', { cause });
  }
}

const isPicture = ([what]: readonly unknown[]) => what === 'picture';

// An address of bytes in memory keeps them there until it is given back: when the last who looked has been gone for a while.
queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'removed' && isPicture(query.queryKey as readonly unknown[]) && query.state.data)
    URL.revokeObjectURL((query.state.data as Picture).url);
});

/** A picture of the page in whatever size there is: to be looked at while the right one is fetched. */
export function anyPicture(documentId: string, page: number): Picture | undefined {
  const found = queryClient.getQueriesData<Picture>({ queryKey: ['picture', documentId, page] });
  return found.map(([, picture]) => picture).reduce((best, one) => (one && one.width > (best?.width ?? 0) ? one : best), undefined);
}

/** Width by height, guessed from what is known before the page itself is there. */
export function aspectOf(documentId: string, page: number): number {
  const picture = anyPicture(documentId, page) ?? anyPicture(documentId, 1);
  return picture ? picture.width / picture.height : GUESSED_ASPECT;
}
