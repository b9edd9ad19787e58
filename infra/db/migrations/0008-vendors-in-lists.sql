-- A list names whose paper each document is, without opening its record, which may hold thousands of lines. Sealed under the document's
-- key, like the name of its file. Rows from before have none until they are read or corrected again.
alter table documents add column vendor bytea;
