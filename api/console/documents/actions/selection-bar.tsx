import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { Ban, Download, Eraser, FileSpreadsheet, RotateCw, X, type LucideIcon } from 'lucide-react';
import type { DocumentSummary } from '../../app/api';
import { useHere } from '../../app/session';
import { isFinal } from '../../parts/document-words';
import type { Bulk } from './use-bulk';

interface Props {
  selected: readonly DocumentSummary[];
  /** What is done with them outlives this bar: the rows may be gone from the list before it is over. */
  bulk: Bulk;
  onClear: () => void;
  onErase: (rows: readonly DocumentSummary[]) => void;
}

/** What can be done with the selected documents, by what the person may do and how far each document is. */
export function SelectionBar({ selected, bulk: { retry, cancel, download, exportFields }, onClear, onErase }: Props) {
  const { may } = useHere();
  const controls = may('documents:write') || may('operations:act');
  const resting = selected.filter(({ status }) => isFinal(status));
  const underWay = selected.filter(({ status }) => !isFinal(status));
  const part = (of: readonly unknown[]) => (of.length < selected.length ? ` (${of.length})` : '');
  if (!selected.length) return null;
  return (
    <Group gap={4} h={40} wrap="nowrap" role="toolbar" aria-label="Selected documents" style={{ overflowX: 'auto' }}>
      <Text size="sm" fw={600} mr={4} style={{ whiteSpace: 'nowrap' }} role="status">
        {selected.length} selected
      </Text>
      {controls && resting.length > 0 && <Act icon={RotateCw} label={`Read again${part(resting)}`} onClick={() => void retry(resting)} />}
      {controls && underWay.length > 0 && <Act icon={Ban} label={`Cancel${part(underWay)}`} onClick={() => void cancel(underWay)} />}
      <Act icon={Download} label="Download" onClick={() => void download(selected)} />
      <Act icon={FileSpreadsheet} label="Export fields" onClick={() => void exportFields(selected)} />
      {may('documents:erase') && <Act icon={Eraser} label="Erase" color="red" onClick={() => onErase(selected)} />}
      <ActionIcon variant="subtle" color="gray" aria-label="Select none" onClick={onClear} ml="auto">
        <X size={16} />
      </ActionIcon>
    </Group>
  );
}

function Act({ icon: Icon, label, color, onClick }: { icon: LucideIcon; label: string; color?: string; onClick: () => void }) {
  return (
    <>
      <Button
        visibleFrom="md"
        size="compact-sm"
        variant="subtle"
        color={color}
        leftSection={<Icon size={16} aria-hidden />}
        onClick={onClick}
      >
        {label}
      </Button>
      <ActionIcon hiddenFrom="md" size={32} variant="subtle" color={color} aria-label={label} title={label} onClick={onClick}>
        <Icon size={18} />
      </ActionIcon>
    </>
  );
}
