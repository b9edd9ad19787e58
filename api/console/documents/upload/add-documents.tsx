import { Button, Group } from '@mantine/core';
import { Camera, FolderUp, Upload } from 'lucide-react';
import { useRef, type ChangeEvent } from 'react';
import { chosenFiles, type Found } from './files-of';
import classes from './upload.module.css';

/** What the server reads; others may be chosen all the same, and are told apart by their bytes. */
const ACCEPTED = '.pdf,.xml,image/jpeg,image/png,image/tiff,image/webp';

/** Ways to add documents without dropping them. Folders are chosen on desks, photographs taken on phones. */
export function AddDocuments({ onFiles }: { onFiles: (found: Found) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.files?.length) onFiles(chosenFiles(target.files));
    // The same file may be chosen again.
    target.value = '';
  };
  return (
    <Group gap="xs">
      <Button
        className={classes.touch}
        variant="default"
        leftSection={<Camera size={16} aria-hidden />}
        onClick={() => camera.current?.click()}
      >
        Take a photo
      </Button>
      <Button
        className={classes.mouse}
        variant="default"
        leftSection={<FolderUp size={16} aria-hidden />}
        onClick={() => folder.current?.click()}
      >
        Add a folder
      </Button>
      <Button leftSection={<Upload size={16} aria-hidden />} onClick={() => files.current?.click()}>
        Add files
      </Button>
      <input ref={files} type="file" multiple accept={ACCEPTED} hidden aria-label="Files to add" onChange={chosen} />
      <input ref={folder} type="file" webkitdirectory="" hidden aria-label="Folder to add" onChange={chosen} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label="Photo to add" onChange={chosen} />
    </Group>
  );
}

declare module 'react' {
  interface InputHTMLAttributes<T> {
    webkitdirectory?: T extends HTMLInputElement ? string : never;
  }
}
