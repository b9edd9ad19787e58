import { Center, Loader, Stack, Text } from '@mantine/core';
import { FileQuestion } from 'lucide-react';
import type { Document } from '../app/api';
import { isUnderWay } from '../parts/document-words';
import classes from './viewer/viewer.module.css';

/** In the place of the pages, before it is known how many there are, and where there are none. */
export const PageUnavailable = ({ status }: Pick<Document, 'status'>) => (
  <Center className={classes.viewer} style={{ justifyContent: 'center' }} p="md">
    <Stack align="center" gap="sm">
      {isUnderWay(status) ? <Loader type="dots" aria-hidden /> : <FileQuestion size={32} aria-hidden />}
      <Text ta="center">
        {isUnderWay(status) ? 'The pages appear here once the file has been inspected.' : 'There are no pages to show.'}
      </Text>
    </Stack>
  </Center>
);
