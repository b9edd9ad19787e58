import { ActionIcon, Group, Paper, Progress, Text, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { summaryOf } from './upload-words';
import type { Uploads, UploadsSnapshot } from './uploads';
import { UploadItem } from './upload-item';
import classes from './upload.module.css';

const ITEM_PX = 56;
/** Nobody wants to hear each file. */
const SAY_MS = 2_000;

/** Each file on its way, and what became of it. */
export function UploadTray({ uploads, snapshot: { items, counts } }: { uploads: Uploads; snapshot: UploadsSnapshot }) {
  const [open, setOpen] = useState(true);
  const summary = summaryOf(counts);
  const [said] = useDebouncedValue(summary, SAY_MS);
  const working = counts.toSend > 0 || counts.reading > 0;
  const share = (counts.all - counts.toSend - counts.reading * 0.5) / counts.all;
  return (
    <Paper component="section" aria-label="Uploads" shadow="lg" withBorder className={classes.tray}>
      <Group px="sm" py={8} gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} flex={1} className={classes.line}>
          {summary}
        </Text>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={open ? 'Hide the files' : 'Show the files'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={18} /> : <ChevronUp size={18} />}
        </ActionIcon>
        {!working && (
          <ActionIcon variant="subtle" color="gray" aria-label="Close uploads" onClick={() => uploads.stop()}>
            <X size={18} />
          </ActionIcon>
        )}
      </Group>
      <Progress
        value={working ? share * 100 : 100}
        size={3}
        radius={0}
        aria-label="All files"
        color={counts.refused && !working ? 'red' : undefined}
      />
      {open && <Items uploads={uploads} items={items} />}
    </Paper>
  );
}

function Items({ uploads, items }: { uploads: Uploads; items: UploadsSnapshot['items'] }) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- What it gives is used here alone.
  const virtual = useVirtualizer({
    count: items.length,
    estimateSize: () => ITEM_PX,
    getScrollElement: () => scroller.current,
    getItemKey: (at) => items[at]!.id,
    overscan: 4,
  });
  // The first that is still to be sent stays in sight, until somebody scrolls themselves.
  const touched = useRef(false);
  const at = items.findIndex(({ state }) => state.step === 'sending' || state.step === 'waiting');
  useEffect(() => {
    if (at > 0 && !touched.current) virtual.scrollToIndex(at, { align: 'center' });
  }, [at, virtual]);
  return (
    <div
      ref={scroller}
      className={classes.list}
      onWheel={() => (touched.current = true)}
      onTouchMove={() => (touched.current = true)}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
      tabIndex={0}
      role="region"
      aria-label="Files"
    >
      <ul style={{ position: 'relative', height: virtual.getTotalSize(), margin: 0, padding: 0, listStyle: 'none' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <UploadItem key={key} upload={items[index]!} top={start} onRetry={uploads.retry} onRemove={uploads.remove} />
        ))}
      </ul>
    </div>
  );
}
