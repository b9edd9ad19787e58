import { Button, Group, Skeleton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Trouble } from '../parts/trouble';
import { NothingLeft } from './nothing-left';
import { lostWords, NOT_OPEN } from './lost-words';
import { reviewDocumentQuery } from './review-api';
import { ReviewSheet } from './review-sheet';
import { UndoToast } from './undo-toast';
import { useReviewDesk, type ReviewDeskInHand } from './use-review-desk';
import classes from './review.module.css';

/** What is on the desk: a document, nothing, or trouble; and the decision that can still be undone. */
export function ReviewDesk() {
  const inHand = useReviewDesk();
  const { desk, undoable, undo } = inHand;
  return (
    <div className={classes.page}>
      {desk.phase === 'working' && <Working key={desk.turn} inHand={inHand} {...desk} />}
      {desk.phase !== 'working' && <HiddenHeading />}
      {desk.phase === 'asking' && <SheetSkeleton />}
      {desk.phase === 'empty' && <NothingLeft inHand={inHand} />}
      {desk.phase === 'broken' && <Trouble error={desk.error} onRetry={() => void inHand.take()} />}
      <UndoToast decision={undoable} onUndo={undo} />
    </div>
  );
}

function Working({ inHand, documentId, draft }: { inHand: ReviewDeskInHand } & Extract<ReviewDeskInHand['desk'], { phase: 'working' }>) {
  const { data, error, refetch } = useQuery(reviewDocumentQuery(documentId));
  const { onShown, lose } = inHand;
  const isGone = error ? lostWords(error) : data && data.status !== 'in_review' ? NOT_OPEN : null;
  const isReady = data !== undefined && !isGone;
  useEffect(() => {
    if (isGone) lose(documentId, isGone);
    else if (isReady) void onShown(documentId);
  }, [isGone, isReady, documentId, lose, onShown]);
  if (error && !isGone)
    return (
      <>
        <HiddenHeading />
        <Trouble error={error} onRetry={() => void refetch()} />
        <Group justify="center">
          <Button variant="default" onClick={() => inHand.skip(documentId)}>
            Skip this document
          </Button>
        </Group>
      </>
    );
  if (!isReady) return <SheetSkeleton />;
  return <ReviewSheet document={data} begun={draft} inHand={inHand} />;
}

/** Where no document gives the page its heading. */
export const HiddenHeading = () => <VisuallyHidden component="h1">Review</VisuallyHidden>;

/** The shape of what comes. */
const SheetSkeleton = () => (
  <div className={classes.sheet} role="status" aria-label="The next document is coming">
    <div className={classes.header}>
      <Skeleton h={28} w={220} />
      <Skeleton h={20} w="60%" mt={8} />
    </div>
    <div className={classes.pages}>
      <Skeleton h="100%" radius={0} />
    </div>
    <div className={classes.fields}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} h={56} mb="sm" />
      ))}
    </div>
    <div className={classes.actions}>
      <Skeleton h={36} w={180} />
    </div>
  </div>
);
