import { Center, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { droppedFiles, entriesOf, type Found } from './files-of';
import classes from './upload.module.css';

const hasFiles = ({ dataTransfer }: DragEvent) => !!dataTransfer?.types.includes('Files');

/** Files may be dropped anywhere on the page; while they are held over it, it says so. */
export function DropZone({ allowed, onFiles }: { allowed: boolean; onFiles: (found: Found) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Each element that is crossed tells of its own entering and leaving.
    let depth = 0;
    const enter = (event: DragEvent) => hasFiles(event) && (depth++, setOver(true));
    const leave = (event: DragEvent) => hasFiles(event) && --depth <= 0 && ((depth = 0), setOver(false));
    // Without this the browser would leave the page to show the file.
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = allowed ? 'copy' : 'none';
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (!allowed) return;
      droppedFiles(entriesOf(event.dataTransfer!)).then(onFiles, () =>
        notifications.show({ color: 'red', message: 'One of the files cannot be read. Were they moved meanwhile?' }),
      );
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop };
    for (const [name, act] of Object.entries(listeners)) window.addEventListener(name, act as EventListener);
    return () => {
      for (const [name, act] of Object.entries(listeners)) window.removeEventListener(name, act as EventListener);
    };
  }, [allowed, onFiles]);
  if (!over) return null;
  return (
    <Center className={classes.over}>
      <Paper p="xl" shadow="lg" withBorder>
        <Stack align="center" gap="xs">
          <Upload size={32} aria-hidden />
          <Text fw={600}>{allowed ? 'Drop them here' : 'Your role reads documents, and adds none'}</Text>
        </Stack>
      </Paper>
    </Center>
  );
}
