import { Box, Flex, Skeleton, Stack } from '@mantine/core';
import classes from './document.module.css';

/** The shape of the page, while the document is fetched. */
export const DocumentSkeleton = () => (
  <div className={classes.page} role="status" aria-label="Loading the document">
    <div className={classes.header}>
      <Skeleton h={26} w={220} my={4} />
    </div>
    <Flex className={classes.body} gap="md" p="md">
      <Box flex={3} visibleFrom="sm">
        <Skeleton h="100%" />
      </Box>
      <Stack flex={2} gap="lg">
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index}>
            <Skeleton h={12} w={90} mb={8} />
            <Skeleton h={32} />
          </div>
        ))}
      </Stack>
    </Flex>
  </div>
);
