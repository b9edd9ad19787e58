import { Button, VisuallyHidden } from '@mantine/core';
import { FileX } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Empty } from '../parts/empty';
import { Trouble } from '../parts/trouble';
import { EraseDialog } from './actions/erase-dialog';
import { DocumentSkeleton } from './document-skeleton';
import { DocumentView } from './document-view';
import { isGone, useDocument } from './use-document';

/** One document: its pages, what was read from them, and what can be done. */
export function DocumentPage() {
  const { documentId = '' } = useParams();
  return <OneDocument key={documentId} documentId={documentId} />;
}

function OneDocument({ documentId }: { documentId: string }) {
  const { data: document, error, refetch } = useDocument(documentId);
  const [erasing, setErasing] = useState(false);
  // The dialog outlives the document: it shows what became of it.
  const dialog = erasing && <EraseDialog documentId={documentId} onClose={() => setErasing(false)} />;
  if (isGone(error)) return dialog || <Gone wasThere={document !== undefined} />;
  if (!document)
    return error ? (
      <>
        <VisuallyHidden component="h1">Document</VisuallyHidden>
        <Trouble error={error} onRetry={() => void refetch()} />
      </>
    ) : (
      <DocumentSkeleton />
    );
  return (
    <>
      <DocumentView document={document} trouble={error} onErase={() => setErasing(true)} />
      {dialog}
    </>
  );
}

const Gone = ({ wasThere }: { wasThere: boolean }) => (
  <Empty
    icon={FileX}
    level={1}
    title={wasThere ? 'This document was erased' : 'There is no such document'}
    action={
      <Button component={Link} to="/documents">
        To the documents
      </Button>
    }
  >
    {wasThere
      ? 'Somebody erased it while you were looking at it. Nothing of it is left.'
      : 'It may have been erased, or belong to another of your accounts.'}
  </Empty>
);
