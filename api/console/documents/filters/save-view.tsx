import { Button, Group, Popover, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { BookmarkPlus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { textOf } from '../../parts/form-text';

/** Gives what is set a name. */
export function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = textOf(new FormData(event.currentTarget), 'name').trim();
    if (!name) return;
    setOpen(false);
    onSave(name);
    notifications.show({ message: `Saved as “${name}”. You find it under Views.` });
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<BookmarkPlus size={14} aria-hidden />} onClick={() => setOpen(!open)}>
          Save as a view
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Save as a view">
        <form onSubmit={submit}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput name="name" label="Name" maxLength={60} required withAsterisk={false} data-autofocus flex={1} />
            <Button type="submit">Save</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
