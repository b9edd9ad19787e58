import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useHere } from '../../app/session';
import { readViews, writeViews, type View } from './views';

/** The views that somebody keeps in this browser, and the way to keep others. */
export function useViews() {
  const { account } = useHere();
  const [own, setOwn] = useState(() => readViews(localStorage, account.id));
  const keep = (views: View[]) => {
    setOwn(views);
    if (!writeViews(localStorage, account.id, views))
      notifications.show({ color: 'yellow', message: 'This browser keeps nothing: the view is gone when you leave.' });
  };
  return { own, keep };
}
