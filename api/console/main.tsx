import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { styleNonce } from './app/nonce';
import { queryClient } from './app/query-client';
import { ready, Router } from './app/router';
import { readableGreys, theme } from './app/theme';
import { Loading } from './parts/loading';

const root = createRoot(document.getElementById('root')!);
const show = (what: ReactNode) =>
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={readableGreys} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" limit={4} autoClose={6_000} />
          {what}
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
show(<Loading />);
void ready.then(() => show(<Router />));
