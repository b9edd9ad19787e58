import { Skeleton, Stack } from '@mantine/core';

/** In the place of a list that is on its way, about as high as the list will be. */
export const RowsSkeleton = ({ rows = 3, height = 44 }: { rows?: number; height?: number }) => (
  <Stack gap="xs" role="status" aria-label="Loading">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} height={height} />
    ))}
  </Stack>
);
