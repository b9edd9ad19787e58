import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Failed } from '../parts/failed';

type List = Pick<
  UseInfiniteQueryResult,
  'data' | 'error' | 'isFetchNextPageError' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
>;

/** Under a list that comes page by page: the way to what is older, or why it could not be had. What was had before stays. */
export function Older({ list }: { list: List }) {
  const { data, error, isFetchNextPageError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = list;
  if (!data) return null;
  if (error) return <Failed error={error} onRetry={() => void (isFetchNextPageError ? fetchNextPage() : refetch())} />;
  return (
    hasNextPage && (
      <Button variant="default" size="xs" mt="xs" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
        Show older
      </Button>
    )
  );
}
