import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { Ref } from 'react';
import { amount } from '../../parts/format';
import classes from './fields.module.css';

/** What sheets of lines have in common: the column that removes one, the button that adds one, and an amount as it is read. */
export const RemoveHead = () => (
  <th scope="col" className={classes.act}>
    <VisuallyHidden>Remove</VisuallyHidden>
  </th>
);

export const RemoveCell = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <td className={classes.act}>
    <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} onClick={onRemove}>
      <X size={15} aria-hidden />
    </ActionIcon>
  </td>
);

export const AddButton = ({ children, onAdd, ref }: { children: string; onAdd: () => void; ref?: Ref<HTMLButtonElement> }) => (
  <Button ref={ref} size="compact-sm" variant="subtle" leftSection={<Plus size={14} aria-hidden />} onClick={onAdd}>
    {children}
  </Button>
);

export const shownAmount = (value: string | null): string => (value === null ? '' : amount(value));
