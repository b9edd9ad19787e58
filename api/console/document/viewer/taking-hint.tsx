import { Button, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { TextSelect } from 'lucide-react';
import classes from './viewer.module.css';

/** What the next words of the page become. */
export interface TakingWords {
  label: string;
  onEnd: () => void;
}

/** Says how words are taken from the page while they are, and that none were read where somebody looked for some. */
export const TakingHint = ({ taking, nothing }: { taking: TakingWords | null; nothing: string | null }) => (
  <div aria-live="polite">{taking && <Hint {...taking} nothing={nothing} />}</div>
);

function Hint({ label, onEnd, nothing }: TakingWords & { nothing: string | null }) {
  // Fields hear it too, and are left by it.
  useHotkeys([['Escape', onEnd, { preventDefault: false }]], []);
  const isTouch = useMediaQuery('(hover: none)', undefined, { getInitialValueInEffect: false });
  return (
    <div className={classes.hint}>
      <TextSelect size={18} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" flex={1}>
        <b>{label}:</b> {nothing ?? howTo(isTouch)}
      </Text>
      <Button size="compact-sm" variant="default" flex="none" onClick={onEnd}>
        Stop
      </Button>
    </div>
  );
}

const howTo = (isTouch: boolean) =>
  isTouch ? 'Tap the words that make the value; drag for several.' : 'Click the words that make the value; drag for several. Esc ends it.';
