import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { Schemas } from '../app/api';
import { since } from './span';

/** The four figures that one looks at first, each with what makes it worrying or not. */
export function Tiles({ data }: { data: Schemas['Operations'] }) {
  const { documents, reviews, erasures, hours } = data;
  const waiting = documents.received + documents.processing;
  const done = hours.reduce((sum, { finished }) => sum + finished, 0);
  const oldest = since(data.oldest_waiting_at);
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} component="dl" m={0}>
      <Tile
        name="On their way"
        figure={waiting}
        note={waiting && oldest ? `${documents.processing} being read · oldest ${oldest}` : 'Nothing waits to be read'}
      />
      <Tile
        name="In review"
        figure={reviews.open}
        note={
          reviews.overdue
            ? `${reviews.overdue} overdue`
            : reviews.open
              ? `Oldest came ${since(reviews.oldest_at) ?? ''} ago`
              : 'Nobody waits for a person'
        }
        alarm={reviews.overdue > 0}
      />
      <Tile
        name="Failed"
        figure={documents.failed}
        note={documents.failed ? `${data.failures.length} ${data.failures.length === 1 ? 'reason' : 'reasons'}` : 'None'}
        alarm={documents.failed > 0}
      />
      <Tile
        name="Finished in 24 hours"
        figure={done}
        note={erasures.open ? `${erasures.open} being erased since ${since(erasures.oldest_at) ?? ''}` : 'No erasure is under way'}
      />
    </SimpleGrid>
  );
}

const Tile = ({ name, figure, note, alarm }: { name: string; figure: number; note: string; alarm?: boolean }) => (
  <Paper withBorder p="md">
    <Text component="dt" size="sm" c="dimmed">
      {name}
    </Text>
    <Text component="dd" m={0} fz={28} fw={650} lh={1.3} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {figure.toLocaleString()}
    </Text>
    <Text component="dd" m={0} size="xs" c={alarm ? 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))' : 'dimmed'}>
      {note}
    </Text>
  </Paper>
);
