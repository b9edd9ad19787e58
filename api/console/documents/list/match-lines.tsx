import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api, type Schemas } from '../../app/api';
import { useHere } from '../../app/session';
import { partsOf } from './match-parts';
import classes from './list.module.css';

/** What scrolls past within this time is not asked for. */
const REST_MS = 150;
const LINES = 2;

/** Where the words of the search stand in a document; read when its row comes to rest in sight. */
export function MatchLines({ documentId, q }: { documentId: string; q: string }) {
  const { account } = useHere();
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data, isError } = useQuery({
    queryKey: ['matches', account.id, documentId, q],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/documents/{documentId}/matches', { params: { path: { documentId }, query: { q } }, signal })),
    enabled: rested,
    staleTime: 300_000,
  });
  if (isError) return <div className={classes.match}>Where it stands could not be found out.</div>;
  if (!data) return <Skeleton height={10} mt={6} width="70%" />;
  if (!data.items.length) return <div className={classes.match}>Found by its file name, or by a value that was corrected since.</div>;
  return data.items.slice(0, LINES).map((match, at) => <MatchLine key={at} match={match} />);
}

const placeOf = ({ page, field }: Schemas['Match']) => (page === null ? (field ?? '').replaceAll('_', ' ') : `Page ${page}`);

const MatchLine = ({ match }: { match: Schemas['Match'] }) => (
  <div className={classes.match}>
    {placeOf(match)}: {partsOf(match).map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
  </div>
);
