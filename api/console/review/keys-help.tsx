import { Group, Kbd, Modal, Table } from '@mantine/core';
import { keyWords } from './keys';

export const KeysHelp = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="Keys" size="lg">
    <Table>
      <Table.Tbody>
        {keyWords.map(({ keys, does }) => (
          <Table.Tr key={does}>
            <Table.Td w={170}>
              <Group gap={6}>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </Group>
            </Table.Td>
            <Table.Td>{does}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Modal>
);
