import { notifications } from '@mantine/notifications';
import { useCallback, useSyncExternalStore } from 'react';
import { useHere } from '../../app/session';
import { FILES_MAX, type Found } from './files-of';
import { uploadsOf } from './uploads-of';

export function useUploads() {
  const { account, me } = useHere();
  const uploads = uploadsOf(account.id, me.person.id);
  const snapshot = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const add = useCallback(
    ({ files, cut }: Found) => {
      if (cut)
        notifications.show({
          color: 'yellow',
          message: `Only the first ${FILES_MAX.toLocaleString()} files are taken at once. Add the others afterwards.`,
        });
      if (!files.length) notifications.show({ color: 'yellow', message: 'There was no file in it.' });
      uploads.add(files);
    },
    [uploads],
  );
  return { uploads, snapshot, add };
}
