import { Button, Group, Loader, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answered, api, type Schemas } from '../../app/api';
import { instant } from '../../parts/format';
import { staleLists } from '../../parts/stale-lists';
import { TroubleLine } from '../../parts/trouble-line';
import { useAct } from '../../parts/use-act';
import { ERASING_UNSEEN, WhatErasingDoes } from '../../parts/what-erasing-does';

type Erasure = Schemas['Erasure'];

/** Says what erasing does, does it, and shows the evidence. */
export function EraseDialog({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { busy, trouble, act } = useAct();
  const [erasure, setErasure] = useState<Erasure | null>(null);
  const erase = () =>
    act(async () => {
      setErasure(await answered(api.DELETE('/v1/documents/{documentId}', { params: { path: { documentId } } })));
      staleLists(queries);
    });
  const close = () => {
    onClose();
    if (erasure) void navigate('/documents');
  };
  return (
    <Modal opened onClose={close} title={erasure ? 'Erasure' : 'Erase this document'} size="lg">
      {erasure ? (
        <Certificate first={erasure} onClose={close} />
      ) : (
        <Stack gap="md">
          <WhatErasingDoes />
          <TroubleLine text={trouble} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Keep it
            </Button>
            <Button color="red.8" loading={busy} onClick={() => void erase()}>
              Erase for good
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Certificate({ first, onClose }: { first: Erasure; onClose: () => void }) {
  const { data: erasure = first, error } = useQuery({
    queryKey: ['erasure', first.id],
    queryFn: () => answered(api.GET('/v1/erasures/{erasureId}', { params: { path: { erasureId: first.id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'completed' ? false : 1_000),
  });
  const isDone = erasure.state === 'completed';
  return (
    <Stack gap="md">
      <Group gap="sm" role="status">
        {!isDone && <Loader size="xs" aria-hidden />}
        <Text>{isDone ? 'Erased from every store.' : 'Hidden from everybody. It is being erased from every store.'}</Text>
      </Group>
      {error && <Text size="sm">{ERASING_UNSEEN}</Text>}
      <Table layout="fixed" withRowBorders={false} fz="sm">
        <Table.Tbody>
          <Fact name="Erasure" text={erasure.id} />
          <Fact name="Document" text={erasure.document_id} />
          <Fact name="Asked for" text={instant(erasure.requested_at)} />
          {erasure.completed_at && <Fact name="Completed" text={instant(erasure.completed_at)} />}
        </Table.Tbody>
      </Table>
      {erasure.evidence && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            Evidence
          </Text>
          <Table layout="fixed" withRowBorders={false} fz="sm">
            <Table.Tbody>
              {evidenceOf(erasure.evidence).map(([name, text]) => (
                <Fact key={name} name={name} text={text} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>To the documents</Button>
      </Group>
    </Stack>
  );
}

const evidenceWords: Readonly<Record<string, string>> = {
  rows: 'Rows deleted',
  objects: 'Stored files deleted',
  histories: 'Histories deleted',
  'residue.rows': 'Rows found afterwards',
  'residue.objects': 'Files found afterwards',
  'residue.histories': 'Histories found afterwards',
  endedEpoch: 'Keys destroyed, of epoch',
  currentEpoch: 'Keys now, of epoch',
};
/** Counts of counts, one below the other. */
const evidenceOf = (evidence: Record<string, unknown>, within = ''): [string, string][] =>
  Object.entries(evidence).flatMap(([name, value]): [string, string][] =>
    value !== null && typeof value === 'object'
      ? evidenceOf(value as Record<string, unknown>, `${within}${name}.`)
      : [[evidenceWords[within + name] ?? within + name, String(value)]],
  );

const Fact = ({ name, text }: { name: string; text: string }) => (
  <Table.Tr>
    <Table.Th w={200} fw={500}>
      {name}
    </Table.Th>
    <Table.Td style={{ overflowWrap: 'anywhere' }}>{text}</Table.Td>
  </Table.Tr>
);
