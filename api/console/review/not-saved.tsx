import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

interface NotSaved {
  documentId: string;
  why: string;
  /** Brings the document back with what was entered; null where nothing can be brought back. */
  onOpen: (() => void) | null;
}
const idOf = (documentId: string) => `not-saved-${documentId}`;

/** A decision that could not be sent is told until somebody has seen it; told again, it is told anew in its place. */
export function tellNotSaved({ documentId, why, onOpen }: NotSaved): void {
  const message = onOpen ? (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{why}</Text>
      <Button size="compact-sm" variant="default" onClick={onOpen}>
        Open again
      </Button>
    </Stack>
  ) : (
    why
  );
  const told = { id: idOf(documentId), message };
  notifications.show({ ...told, color: 'red', autoClose: false, title: 'A decision was not saved' });
  notifications.update(told);
}

export const hideNotSaved = (documentId: string): void => void notifications.hide(idOf(documentId));

/** What was entered is gone with the page: it is no longer offered, where it is still told. */
export const withdrawOffer = (documentId: string, why: string): void => void notifications.update({ id: idOf(documentId), message: why });
