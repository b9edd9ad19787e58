import type { QueryClient } from '@tanstack/react-query';

/** Some document changed: the lists of them are asked for anew when they are next looked at, and not before. */
export const staleLists = (queries: QueryClient): void => void queries.invalidateQueries({ queryKey: ['documents'], refetchType: 'none' });
