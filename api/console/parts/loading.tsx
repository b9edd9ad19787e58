import { Center, Loader } from '@mantine/core';

/** While there is nothing to show yet; a page whose shape is known shows a skeleton of it instead. */
export const Loading = () => (
  <Center mih="60vh" role="status" aria-label="Loading">
    <Loader type="dots" />
  </Center>
);
