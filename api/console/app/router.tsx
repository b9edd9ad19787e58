import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Broken } from '../parts/broken';
import { Loading } from '../parts/loading';
import { Gate } from './gate';

/** A page is fetched when somebody first goes there. */
const page = <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N): Pick<RouteObject, 'lazy'> => ({
  lazy: async () => ({ Component: (await load())[name] }),
});

/** Pages for those who are not signed in, and pages for members; the gate sends each to where they belong. */
export const router = createBrowserRouter([
  {
    HydrateFallback: Loading,
    errorElement: <Broken />,
    children: [
      { path: '/sign-in', ...page(() => import('../people/sign-in'), 'SignIn') },
      { path: '/sign-up', ...page(() => import('../people/sign-up'), 'SignUp') },
      { path: '/verify-email', ...page(() => import('../people/verify-email'), 'VerifyEmail') },
      { path: '/forgot-password', ...page(() => import('../people/forgot-password'), 'ForgotPassword') },
      { path: '/reset-password', ...page(() => import('../people/reset-password'), 'ResetPassword') },
      { path: '/invitation', ...page(() => import('../people/invitation'), 'Invitation') },
      { path: '/new-account', ...page(() => import('../people/new-account'), 'NewAccount') },
      {
        element: <Gate />,
        children: [
          { index: true, element: <Navigate to="/documents" replace /> },
          { path: '/documents', ...page(() => import('../documents/documents-page'), 'DocumentsPage') },
          { path: '/documents/:documentId', ...page(() => import('../document/document-page'), 'DocumentPage') },
          { path: '/review', ...page(() => import('../review/review-page'), 'ReviewPage') },
          { path: '/operations', ...page(() => import('../operations/operations-page'), 'OperationsPage') },
          { path: '/settings/*', ...page(() => import('../settings/settings-page'), 'SettingsPage') },
        ],
      },
      { path: '*', ...page(() => import('../parts/not-found'), 'NotFound') },
    ],
  },
]);
