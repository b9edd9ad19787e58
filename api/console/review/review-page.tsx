import { useDocumentTitle } from '@mantine/hooks';
import { Lock } from 'lucide-react';
import { useHere } from '../app/session';
import { Empty } from '../parts/empty';
import { HiddenHeading, ReviewDesk } from './review-desk';

/** One doubtful document after the other, the most urgent first. */
export function ReviewPage() {
  useDocumentTitle('Review · BlumSmart');
  const { may } = useHere();
  if (may('documents:review') && may('documents:read')) return <ReviewDesk />;
  return (
    <>
      <HiddenHeading />
      <Empty icon={Lock} title="Reviewing is not part of your role">
        An owner of this account can make you a reviewer.
      </Empty>
    </>
  );
}
