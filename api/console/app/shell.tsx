import {
  ActionIcon,
  AppShell,
  Avatar,
  Box,
  Burger,
  Group,
  Menu,
  NavLink,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Activity, Check, ChevronsUpDown, FileText, ListChecks, LogOut, Moon, Plus, Settings, Sun } from 'lucide-react';
import { NavLink as RouterLink, Outlet, useLocation, useNavigate } from 'react-router';
import { Logo } from '../parts/logo';
import { wordsFor } from './api';
import { auth } from './auth';
import { useHere, type Scope } from './session';

const places: { to: string; label: string; icon: typeof FileText; scope: Scope | null }[] = [
  { to: '/documents', label: 'Documents', icon: FileText, scope: 'documents:read' },
  { to: '/review', label: 'Review', icon: ListChecks, scope: 'documents:review' },
  { to: '/operations', label: 'Operations', icon: Activity, scope: 'operations:read' },
  { to: '/settings', label: 'Settings', icon: Settings, scope: null },
];

/** The frame around every page of a member: where to go, in which account, as whom. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const { may } = useHere();
  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
    >
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="md" gap="sm">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={opened ? 'Close navigation' : 'Open navigation'} />
          <Logo />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <Box visibleFrom="sm" p="xs" pb="md">
          <Logo />
        </Box>
        <AccountMenu />
        <Box component="nav" aria-label="Main" mt="md" style={{ flex: 1 }}>
          {places
            .filter(({ scope }) => scope === null || may(scope))
            .map(({ to, label, icon: Icon }) => (
              <NavLink
                key={to}
                component={RouterLink}
                to={to}
                label={label}
                leftSection={<Icon size={18} aria-hidden />}
                active={pathname.startsWith(to)}
                aria-current={pathname.startsWith(to) ? 'page' : undefined}
                onClick={close}
                style={{ borderRadius: 'var(--mantine-radius-md)' }}
              />
            ))}
        </Box>
        <PersonMenu />
      </AppShell.Navbar>
      <AppShell.Main>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function AccountMenu() {
  const { me, account, switchTo } = useHere();
  const navigate = useNavigate();
  return (
    <Menu width="target" position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton
          p="xs"
          style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 'var(--mantine-radius-md)' }}
        >
          <Group gap="xs" wrap="nowrap">
            <Box style={{ flex: 1, minWidth: 0 }}>
              <Text size="sm" fw={600} truncate>
                {account.name}
              </Text>
              <Text size="xs" c="dimmed">
                {account.role}
              </Text>
            </Box>
            <ChevronsUpDown size={16} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {me.accounts.map(({ id, name }) => (
          <Menu.Item key={id} rightSection={id === account.id && <Check size={16} aria-label="this one" />} onClick={() => switchTo(id)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Plus size={16} aria-hidden />} onClick={() => void navigate('/new-account')}>
          New account
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu() {
  const { me } = useHere();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const signOut = async () => {
    try {
      await auth('POST', '/sign-out', {});
      // Whatever this tab holds or still sends is of who leaves.
      location.assign('/sign-in');
    } catch (error) {
      notifications.show({ color: 'red', title: 'You are still signed in', message: wordsFor(error) });
    }
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Avatar name={me.person.name} color="leaf" variant="filled" radius="xl" size="md" aria-hidden />
      <Box style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" truncate>
          {me.person.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {me.person.email}
        </Text>
      </Box>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={dark ? 'Light colours' : 'Dark colours'}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <Sun size={18} /> : <Moon size={18} />}
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Sign out" onClick={() => void signOut()}>
        <LogOut size={18} />
      </ActionIcon>
    </Group>
  );
}
