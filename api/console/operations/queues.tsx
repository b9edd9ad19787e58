import { Alert, Table, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { Schemas } from '../app/api';
import { Section } from '../parts/section';
import { span } from './span';
import { TechnicalDetails } from './technical-details';

type Queues = Schemas['Operations']['queues'];

/** What each queue of the house carries. One that a newer server knows is shown by its name. */
const work: Record<string, string> = {
  workflow: 'Steps of documents',
  io: 'Database and storage',
  ocr: 'Reading',
  privacy: 'Erasure and keys',
  webhooks: 'Webhooks',
};

export const Queues = ({ queues, temporalUi }: { queues: Queues; temporalUi: string | null }) => (
  <Section
    title="Queues and workers"
    lead="How busy this whole server is. Where work waits long although there are workers, it needs more of them; without workers, nothing goes on."
    actions={
      temporalUi && (
        <TechnicalDetails
          href={temporalUi}
          of="all work"
          tells="All that runs on this server, as Temporal records it: the engine that carries out the work."
        />
      )
    }
  >
    {queues ? (
      <Table.ScrollContainer minWidth={440} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': 'Queues' } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Queue</Table.Th>
              <Table.Th ta="right">Waiting</Table.Th>
              <Table.Th ta="right">Oldest</Table.Th>
              <Table.Th ta="right">Taken per second</Table.Th>
              <Table.Th ta="right">Workers</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody style={{ fontVariantNumeric: 'tabular-nums' }}>
            {queues.map((queue) => (
              <Table.Tr key={queue.name}>
                <Table.Td>
                  {work[queue.name] ?? queue.name}{' '}
                  <Text span size="xs" c="dimmed">
                    {queue.name}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">{queue.waiting.toLocaleString()}</Table.Td>
                <Table.Td ta="right">{queue.waiting ? span(queue.age_seconds) : '–'}</Table.Td>
                <Table.Td ta="right">{queue.taken_per_second.toFixed(1)}</Table.Td>
                <Table.Td ta="right">{queue.workers ? queue.workers : <NoWorker />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    ) : (
      <Alert color="red" icon={<TriangleAlert size={18} aria-hidden />} title="What carries out the work does not answer">
        That is Temporal, a part of the server. Documents are taken in and kept, and read once it is back. What is above comes from the
        database and is right.
      </Alert>
    )}
  </Section>
);

const NoWorker = () => (
  <Text span size="sm" fw={600} c="light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))">
    None
  </Text>
);
