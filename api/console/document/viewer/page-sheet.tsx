import { Button, Center, Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { ApiProblem, wordsFor } from '../../app/api';
import { Boxes } from './boxes';
import type { Rotation, Size } from './geometry';
import type { Picture } from './pictures';
import type { PageWord, PlacedBox } from './placed';
import { WordLayer } from './word-layer';
import classes from './viewer.module.css';

interface Props {
  documentId: string;
  attempt: number;
  page: number;
  picture: UseQueryResult<Picture>;
  view: { size: Size; seen: Size; rotation: Rotation };
  sheet: RefObject<HTMLDivElement | null>;
  boxes: readonly PlacedBox[];
  active: string | null;
  onActivate: (id: string) => void;
  hovered?: string | null;
  onHover?: (id: string | null) => void;
  onWord?: (word: PageWord) => void;
  onNothing: (why: string) => void;
}

/** One page: its picture, and over it the boxes and, where they can be taken, the words. All of it turns together. */
export function PageSheet({ documentId, attempt, page, picture, view, sheet, onWord, onNothing, ...over }: Props) {
  const { size, seen, rotation } = view;
  return (
    <div ref={sheet} className={classes.seen} style={{ width: seen.width, height: seen.height }}>
      <div
        className={classes.sheet}
        style={{ width: size.width, height: size.height, transform: `translate(-50%, -50%) rotate(${rotation}deg)` }}
      >
        {picture.data ? (
          <img className={classes.picture} src={picture.data.url} alt={`Page ${page}`} draggable={false} />
        ) : picture.error ? (
          <NoPicture error={picture.error} onRetry={() => void picture.refetch()} />
        ) : (
          <Skeleton h="100%" radius={0} role="status" aria-label={`Page ${page} is loading`} />
        )}
        {picture.data && <Boxes {...over} withTag={rotation === 0} />}
        {onWord && <WordLayer {...{ documentId, attempt, page, rotation, onWord, onNothing }} boxes={over.boxes} onHover={over.onHover} />}
      </div>
    </div>
  );
}

const NoPicture = ({ error, onRetry }: { error: Error; onRetry: () => void }) => (
  <Center h="100%" p="md" c="dark.9">
    <Stack align="center" gap="xs" role="alert" style={{ zIndex: 1 }}>
      <Text fw={600} ta="center">
        This page cannot be shown
      </Text>
      <Text size="sm" ta="center">
        {pictureTrouble(error)}
      </Text>
      {!isLocked(error) && (
        <Button size="xs" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Stack>
  </Center>
);

const isLocked = (error: Error) => error instanceof ApiProblem && error.problem.code === 'document.encrypted';

/** A password opens the PDF for one reading and is gone after it. */
const pictureTrouble = (error: Error) =>
  isLocked(error)
    ? 'The pages of a PDF with a password are not shown: the password is never kept. What was read is beside.'
    : wordsFor(error);
