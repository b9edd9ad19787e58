import { lazy, Suspense, useState, type ComponentType } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { BrowserRouter, matchPath, Navigate, Route, Routes, useLocation } from 'react-router';
import { Broken } from '../parts/broken';
import { Loading } from '../parts/loading';
import { Gate } from './gate';

/**
 * A page is fetched when somebody first goes there; the one before stays until it is here. What is here already is shown at once: what React
 * had to wait for, however shortly, it holds back for 0.3 s.
 */
function page<N extends string>(path: string, load: () => Promise<Record<N, ComponentType>>, name: N) {
  let here: ComponentType | null = null;
  const fetched = async () => (here = (await load())[name]);
  const Later = lazy(async () => ({ default: await fetched() }));
  function Page() {
    const [Matter] = useState<ComponentType>(() => here ?? Later);
    return <Matter />;
  }
  return { path, fetched, Page };
}

const forAll = [
  page('/sign-in', () => import('../people/sign-in'), 'SignIn'),
  page('/sign-up', () => import('../people/sign-up'), 'SignUp'),
  page('/verify-email', () => import('../people/verify-email'), 'VerifyEmail'),
  page('/forgot-password', () => import('../people/forgot-password'), 'ForgotPassword'),
  page('/reset-password', () => import('../people/reset-password'), 'ResetPassword'),
  page('/invitation', () => import('../people/invitation'), 'Invitation'),
  page('/new-account', () => import('../people/new-account'), 'NewAccount'),
  page('*', () => import('../parts/not-found'), 'NotFound'),
];
const forMembers = [
  page('/documents', () => import('../documents/documents-page'), 'DocumentsPage'),
  page('/documents/:documentId', () => import('../document/document-page'), 'DocumentPage'),
  page('/review', () => import('../review/review-page'), 'ReviewPage'),
  page('/operations', () => import('../operations/operations-page'), 'OperationsPage'),
  page('/settings/*', () => import('../settings/settings-page'), 'SettingsPage'),
];

const firstOf = (pages: typeof forAll) => pages.find(({ path }) => matchPath(path, location.pathname));
const first = firstOf(forMembers);
// Where it fails it is asked for again, and then told.
const fetching = (first ?? firstOf(forAll))?.fetched().catch(() => undefined);
/** When the first page can be shown. A member's is fetched while the gate asks who is there. */
export const ready: Promise<unknown> = first ? Promise.resolve() : Promise.resolve(fetching);

export const Router = () => (
  <BrowserRouter>
    <Pages />
  </BrowserRouter>
);

/** Pages for those who are not signed in, and pages for members; the gate sends each to where they belong. */
function Pages() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary FallbackComponent={Broken} resetKeys={[pathname]}>
      <Suspense fallback={<Loading />}>
        <Routes>
          {forAll.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route element={<Gate />}>
            <Route index element={<Navigate to="/documents" replace />} />
            {forMembers.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
          </Route>
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
