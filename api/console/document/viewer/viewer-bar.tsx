import { ActionIcon, Box, Button, Group, Kbd, Menu, Text, TextInput } from '@mantine/core';
import { ChevronDown, ChevronLeft, ChevronRight, Minus, PanelLeft, Plus, RotateCw, type LucideIcon } from 'lucide-react';
import type { FormEvent } from 'react';
import { textOf } from '../../parts/form-text';
import type { useZoom } from './use-zoom';
import classes from './viewer.module.css';

interface Props {
  page: number;
  pageCount: number;
  go: (page: number) => void;
  view: ReturnType<typeof useZoom>;
  listed: boolean;
  onList: () => void;
}

export const ViewerBar = ({ page, pageCount, go, view, listed, onList }: Props) => (
  <div className={classes.bar} role="toolbar" aria-label="Page">
    {pageCount > 1 && (
      <>
        <Act icon={PanelLeft} label="List of pages" onClick={onList} pressed={listed} />
        <Act icon={ChevronLeft} label="Previous page" onClick={() => go(page - 1)} disabled={page === 1} />
        <PageNumber page={page} pageCount={pageCount} go={go} />
        <Act icon={ChevronRight} label="Next page" onClick={() => go(page + 1)} disabled={page === pageCount} />
      </>
    )}
    <Box style={{ flex: 1 }} />
    <Act icon={Minus} label="Smaller" keys="−" onClick={view.zoomOut} />
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          w={66}
          px={4}
          rightSection={<ChevronDown size={14} aria-hidden />}
          aria-label={`Zoom: ${Math.round(view.scale * 100)} %`}
        >
          {Math.round(view.scale * 100)} %
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => view.fitTo('width')}>Fit width</Menu.Item>
        <Menu.Item rightSection={<Kbd size="xs">0</Kbd>} onClick={() => view.fitTo('page')}>
          Fit page
        </Menu.Item>
        <Menu.Item onClick={() => view.zoomTo(1)}>100 %</Menu.Item>
        <Menu.Item onClick={() => view.zoomTo(2)}>200 %</Menu.Item>
      </Menu.Dropdown>
    </Menu>
    <Act icon={Plus} label="Larger" keys="+" onClick={view.zoomIn} />
    <Act icon={RotateCw} label="Turn the page" onClick={view.turn} />
  </div>
);

const Act = ({
  icon: Icon,
  label,
  keys,
  pressed,
  ...rest
}: {
  icon: LucideIcon;
  label: string;
  /** By which it is done too, outside a field. */
  keys?: string;
  onClick: () => void;
  disabled?: boolean;
  pressed?: boolean;
}) => (
  <ActionIcon
    variant={pressed ? 'light' : 'subtle'}
    color={pressed ? undefined : 'gray'}
    aria-label={label}
    title={keys ? `${label} (${keys})` : label}
    aria-pressed={pressed}
    {...rest}
  >
    <Icon size={18} aria-hidden />
  </ActionIcon>
);

function PageNumber({ page, pageCount, go }: Pick<Props, 'page' | 'pageCount' | 'go'>) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = Number(textOf(new FormData(event.currentTarget), 'page'));
    if (Number.isInteger(wanted)) go(Math.min(pageCount, Math.max(1, wanted)));
  };
  return (
    <form onSubmit={submit}>
      <Group gap={4} wrap="nowrap">
        <TextInput
          key={page}
          name="page"
          size="xs"
          w={40}
          defaultValue={page}
          inputMode="numeric"
          aria-label="Page number"
          autoComplete="off"
        />
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          of {pageCount}
        </Text>
      </Group>
    </form>
  );
}
