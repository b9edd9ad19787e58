import { Text } from '@mantine/core';
import { confidenceWords, type Judged } from './confidence-words';
import classes from './fields.module.css';

/** How sure the value is: a word first, the figure behind it; never by colour alone. */
export function Confidence(judged: Judged) {
  const [tone, words] = confidenceWords(judged);
  return (
    <Text
      span
      size="xs"
      className={`${classes[tone]} ${classes.figures}`}
      fw={tone === 'quiet' ? 400 : 600}
      style={{ whiteSpace: 'nowrap' }}
    >
      {words}
    </Text>
  );
}
