import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Bookmark, Check, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useHere } from '../../app/session';
import { textOf } from '../../parts/form-text';
import { isNarrowed, type Filters } from './filters';
import type { SetFilters } from './use-filters';
import { builtInViews, isSame, readViews, withView, writeViews, type View } from './views';

/** Sets of filters by name: ours, and those that somebody keeps in this browser. */
export function ViewsMenu({ filters, setFilters }: { filters: Filters; setFilters: SetFilters }) {
  const { account } = useHere();
  const [own, setOwn] = useState(() => readViews(localStorage, account.id));
  const [open, setOpen] = useState(false);
  const all = [...builtInViews, ...own];
  const current = all.find((view) => isSame(view.filters, filters));
  const keep = (views: View[]) => {
    setOwn(views);
    if (!writeViews(localStorage, account.id, views))
      notifications.show({ color: 'yellow', message: 'This browser keeps nothing: the view is gone when you leave.' });
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = textOf(new FormData(event.currentTarget), 'name').trim();
    if (!name) return;
    keep(withView(own, { name, filters }));
    setOpen(false);
    notifications.show({ message: `Saved as “${name}”.` });
  };
  const item = (view: View) => (
    <Menu.Item
      key={view.name}
      onClick={() => setFilters(view.filters)}
      leftSection={view === current ? <Check size={16} aria-label="this one" /> : <span style={{ display: 'inline-block', width: 16 }} />}
    >
      {view.name}
    </Menu.Item>
  );
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<Bookmark size={16} aria-hidden />}>
          {current?.name ?? 'Views'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => setFilters({})}
          leftSection={
            isNarrowed(filters) ? <span style={{ display: 'inline-block', width: 16 }} /> : <Check size={16} aria-label="this one" />
          }
        >
          All documents
        </Menu.Item>
        {builtInViews.map(item)}
        {own.length > 0 && <Menu.Divider />}
        {own.map(item)}
        {isNarrowed(filters) && (
          <>
            <Menu.Divider />
            {current && own.includes(current) ? (
              <Menu.Item
                color="red"
                leftSection={<Trash2 size={16} aria-hidden />}
                onClick={() => keep(own.filter((view) => view !== current))}
              >
                Remove “{current.name}”
              </Menu.Item>
            ) : (
              !current && <SaveForm onSave={save} />
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

const SaveForm = ({ onSave }: { onSave: (event: FormEvent<HTMLFormElement>) => void }) => (
  // A menu takes letters for itself, to jump to items.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
  <form
    onSubmit={onSave}
    onKeyDown={(event) => event.key !== 'Escape' && event.key !== 'Tab' && event.stopPropagation()}
    style={{ padding: 8 }}
  >
    <TextInput
      name="name"
      label="Save what is set as"
      maxLength={60}
      required
      rightSection={
        <ActionIcon type="submit" variant="subtle" aria-label="Save view">
          <Check size={16} />
        </ActionIcon>
      }
    />
  </form>
);
