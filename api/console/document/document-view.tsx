import { Splitter, Tabs } from '@mantine/core';
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { Document } from '../app/api';
import { useHere } from '../app/session';
import { PageUnavailable } from './page-unavailable';
import { DecideBar } from './actions/decide-bar';
import { DocumentHeader } from './document-header';
import { boxesOf, doubtsOf, fieldWords, useDraft } from './fields';
import { HistoryPanel } from './panels/history-panel';
import { RecordPanel } from './panels/record-panel';
import { StateBanner } from './panels/state-banner';
import { TextPanel } from './panels/text-panel';
import { useDesk } from './use-desk';
import { useEvents, type Followed } from './use-document';
import { PageViewer } from './viewer';
import classes from './document.module.css';

interface Props {
  document: Document;
  /** Why the newest state of it could not be had. */
  trouble: Error | null;
  onErase: () => void;
}

/** Pages beside fields where there is room; on a phone one after the other. */
export function DocumentView({ document, trouble, onErase }: Props) {
  const followed = useEvents(document.id, document.attempt);
  return (
    <div className={classes.page}>
      <DocumentHeader document={document} onErase={onErase} />
      <Desk document={document} followed={followed} trouble={trouble} />
    </div>
  );
}

const tabWords = { page: 'Page', fields: 'Fields', text: 'Text', history: 'History' };
type Tab = keyof typeof tabWords;

function Desk({ document, followed, trouble }: { document: Document; followed: Followed; trouble: Error | null }) {
  const { may } = useHere();
  const isPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [tab, setTab] = useState<Tab>('fields');
  const [page, setPage] = useState(1);
  const [split, setSplit] = useLocalStorage({ key: 'blumsmart.split', defaultValue: 58, getInitialValueInEffect: false });
  const draft = useDraft(document);
  const fields = useRef<HTMLDivElement>(null);
  const isEditable = document.status === 'in_review' && may('documents:review');
  const doubts = useMemo(() => doubtsOf(document), [document]);
  const boxes = useMemo(() => boxesOf(document, doubts, draft.edits), [document, doubts, draft.edits]);
  const desk = useDesk({ draft, isEditable, isPhone, showTab: setTab });
  useHotkeys([
    ['mod+Z', draft.undo],
    ['mod+shift+Z', draft.redo],
  ]);

  const viewer =
    document.page_count === null || document.page_count === 0 ? (
      <PageUnavailable status={document.status} />
    ) : (
      <PageViewer
        documentId={document.id}
        attempt={document.attempt}
        pageCount={document.page_count}
        boxes={boxes}
        active={desk.active}
        onActivate={desk.activateFromPage}
        hovered={desk.hovered}
        onHover={desk.setHovered}
        onWord={desk.onWord}
        taking={desk.picking && { label: fieldWords[desk.picking].name, onEnd: desk.stopPicking }}
        looked={desk.looked}
        onPage={setPage}
      />
    );
  const shown: Tab[] = isPhone ? ['page', 'fields', 'text', 'history'] : ['fields', 'text', 'history'];
  const current = shown.includes(tab) ? tab : 'fields';
  const panels = (
    <Tabs ref={fields} value={current} onChange={(to) => setTab((to ?? 'fields') as Tab)} className={classes.tabs} keepMounted={false}>
      <Tabs.List>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {tabWords[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {isPhone && (
        <Tabs.Panel value="page" className={classes.phonePage}>
          {viewer}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="fields" className={classes.panel} tabIndex={0}>
        <StateBanner document={document} events={followed.events} trouble={trouble} />
        <RecordPanel document={document} draft={draft} doubts={doubts} desk={desk} isEditable={isEditable} />
      </Tabs.Panel>
      <Tabs.Panel value="text" className={classes.panel} tabIndex={0}>
        <TextPanel document={document} page={page} />
      </Tabs.Panel>
      <Tabs.Panel value="history" className={classes.panel} tabIndex={0}>
        <HistoryPanel document={document} {...followed} />
      </Tabs.Panel>
      {isEditable && <DecideBar {...{ document, draft, doubts, desk }} within={fields} />}
    </Tabs>
  );
  if (isPhone) return <div className={classes.body}>{panels}</div>;
  return (
    <Splitter className={classes.body} onResizeEnd={(_, [left]) => setSplit(Number.parseFloat(String(left)))}>
      <Splitter.Pane defaultSize={split} min={25} className={classes.pane}>
        {viewer}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100 - split} min={25} className={classes.pane}>
        {panels}
      </Splitter.Pane>
    </Splitter>
  );
}
