import { Button } from '@mantine/core';
import { Compass } from 'lucide-react';
import { Link } from 'react-router';
import { Empty } from './empty';

export const NotFound = () => (
  <main>
    <Empty
      icon={Compass}
      level={1}
      title="There is nothing at this address"
      action={
        <Button component={Link} to="/documents">
          To the documents
        </Button>
      }
    >
      The link may be old, or cut short.
    </Empty>
  </main>
);
