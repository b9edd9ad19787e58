import { Button } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useHere } from '../app/session';
import { Empty } from '../parts/empty';
import { Page } from '../parts/page';
import { DocumentsView } from './documents-view';
import { AddDocuments } from './upload/add-documents';
import { DropZone } from './upload/drop-zone';
import { useUploads } from './upload/use-uploads';

const UploadTray = lazy(() => import('./upload/upload-tray').then(({ UploadTray }) => ({ default: UploadTray })));

export function DocumentsPage() {
  const { may } = useHere();
  const { uploads, snapshot, add } = useUploads();
  if (!may('documents:read')) return <NotToBeSeen />;
  const mayAdd = may('documents:write');
  const uploading = snapshot.items.length > 0;
  return (
    <Page title="Documents" actions={mayAdd && <AddDocuments onFiles={add} />}>
      <DocumentsView mayAdd={mayAdd} uploading={uploading} />
      <DropZone allowed={mayAdd} onFiles={add} />
      {uploading && (
        <Suspense>
          <UploadTray uploads={uploads} snapshot={snapshot} />
        </Suspense>
      )}
    </Page>
  );
}

/** Operators keep the machinery running, and need not see what documents say. */
function NotToBeSeen() {
  const { may } = useHere();
  return (
    <Page title="Documents">
      <Empty
        icon={EyeOff}
        title="Your role does not show documents"
        action={
          may('operations:read') && (
            <Button component={Link} to="/operations">
              To operations
            </Button>
          )
        }
      >
        An owner of the account can give you another role.
      </Empty>
    </Page>
  );
}
