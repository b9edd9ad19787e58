import { List, Text } from '@mantine/core';

/** What somebody should know before they erase one document or many: what goes, and what is kept. */
export const WhatErasingDoes = () => (
  <>
    <Text>These go with a document, at once and for good:</Text>
    <List size="sm" spacing={4}>
      <List.Item>its file, its pages and its text, in every stored version</List.Item>
      <List.Item>its record with all corrections, and what was learned from them</List.Item>
      <List.Item>its place in the search, and the history of its processing</List.Item>
      <List.Item>the key that it was sealed with, so that copies in backups are dead too</List.Item>
    </List>
    <Text size="sm">
      What stays is proof that it was erased, by whom and when, and its count of pages for the bill: nothing of what was in it.
    </Text>
  </>
);

/** While nobody says how far it is. */
export const ERASING_UNSEEN = 'The server does not answer at the moment; the erasure goes on by itself.';
