import { useDocumentTitle } from '@mantine/hooks';
import { Box, NativeSelect, NavLink, Stack } from '@mantine/core';
import { Navigate, Route, Routes, useLocation, useNavigate, NavLink as RouterLink } from 'react-router';
import { useHere } from '../app/session';
import { NotFound } from '../parts/not-found';
import { Page } from '../parts/page';
import { placesFor } from './places';

/** The matters of settings, each at its own address: tabs at the side, or a list to choose from where there is no room. */
export function SettingsPage() {
  const { may } = useHere();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const places = placesFor(may);
  const here = places.find(({ path }) => pathname.startsWith(`/settings/${path}`));
  useDocumentTitle(`${here ? `${here.label} · ` : ''}Settings · BlumSmart`);
  return (
    <Page title="Settings">
      <Box hiddenFrom="sm" mb="md">
        <NativeSelect
          label="Settings"
          value={here?.path ?? ''}
          data={places.map(({ path, label }) => ({ value: path, label }))}
          onChange={({ currentTarget }) => void navigate(`/settings/${currentTarget.value}`)}
        />
      </Box>
      <Box style={{ display: 'flex', gap: 'var(--mantine-spacing-lg)', alignItems: 'flex-start' }}>
        <Stack component="nav" aria-label="Settings" gap={2} w={190} visibleFrom="sm" style={{ flexShrink: 0 }}>
          {places.map(({ path, label, icon: Icon }) => (
            <NavLink
              key={path}
              component={RouterLink}
              to={`/settings/${path}`}
              label={label}
              leftSection={<Icon size={16} aria-hidden />}
              active={here?.path === path}
              style={{ borderRadius: 'var(--mantine-radius-md)' }}
            />
          ))}
        </Stack>
        <Box style={{ flex: 1, minWidth: 0 }}>
          <Routes>
            <Route index element={<Navigate to="profile" replace />} />
            {places.map(({ path, page: Matter }) => (
              <Route key={path} path={`${path}/*`} element={<Matter />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Box>
      </Box>
    </Page>
  );
}
