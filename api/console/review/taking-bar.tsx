import { Button, Kbd, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { PageWord, PlacedBox } from '../document/viewer';
import { useTaking } from './use-taking';
import classes from './review.module.css';

interface Props {
  documentId: string;
  attempt: number;
  label: string;
  page: number;
  near: PlacedBox | undefined;
  onBox: (box: PlacedBox | null) => void;
  onWord: (word: PageWord) => void;
  onEnd: () => void;
}

/** Says which words are chosen, and has the keys while they are being chosen. */
export function TakingBar({ label, onBox, ...taking }: Props) {
  const { box, text, state, onKeyDown } = useTaking(taking);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), []);
  const boxId = box?.id;
  useEffect(() => {
    onBox(box);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The box is a new one each time; its id says whether it is another.
  }, [boxId]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- Has the keys, as a menu has.
    <div ref={bar} className={classes.taking} role="group" aria-label={`Words of the page for ${label}`} tabIndex={0} onKeyDown={onKeyDown}>
      <Text size="sm" style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }} aria-live="polite">
        {state ?? (
          <>
            {label}: <strong>{text}</strong>
          </>
        )}
      </Text>
      <Text size="xs" visibleFrom="sm" aria-hidden>
        <Kbd size="xs">arrows</Kbd> <Kbd size="xs">Shift</Kbd> <Kbd size="xs">Enter</Kbd>
      </Text>
      <Button size="compact-sm" variant="default" onClick={taking.onEnd}>
        Cancel
      </Button>
    </div>
  );
}
