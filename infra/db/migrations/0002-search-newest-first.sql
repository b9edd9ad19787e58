-- Search finds the newest first without looking at all that is older. A posting list has no order, so beside its words a document now has
-- lexemes that say when it came in (its eras, from 8 seconds to half a year wide) and in which month it was issued: with them the index
-- itself narrows a word to a span of time. They say what stands plain in the document's row.

-- The first 8 digits of an id, to base 32, are its time in units of 1.024 seconds.
create function search_time(document_id text) returns bigint language sql immutable parallel safe
  return (select sum((strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(document_id, 4 + at, 1)) - 1)::bigint << 5 * (8 - at))
            from generate_series(1, 8) as at)::bigint;

-- Each width of eras is 8 times the one before; 0 to 7 are kept.
create function search_era(width int, at_time bigint) returns bigint language sql immutable parallel safe
  return at_time >> 3 * (width + 1);

-- '~' stands in no keyed token. The end of the account's id keeps the posting lists of accounts apart.
create function search_era_lexeme(account_id text, width int, era bigint) returns text language sql immutable parallel safe
  return '~' || width || to_hex(era) || right(account_id, 4);
create function search_month_lexeme(account_id text, month int) returns text language sql immutable parallel safe
  return '~m' || month || right(account_id, 4);
create function search_month(day date) returns int language sql immutable parallel safe
  return extract(year from day)::int * 12 + extract(month from day)::int;

create function search_times(account_id text, document_id text, issue_date date) returns tsvector language sql immutable parallel safe
  return array_to_tsvector(array_remove(
    search_month_lexeme(account_id, search_month(issue_date))
      || array(select search_era_lexeme(account_id, width, search_era(width, search_time(document_id))) from generate_series(0, 7) as width),
    null));

-- Matches every document from the first to the last, and few others: the widest eras of which they are more than four.
create function search_span(account_id text, first_id text, last_id text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  first_time constant bigint := search_time(first_id);
  last_time constant bigint := search_time(last_id);
  width int := 0;
begin
  while width < 7 and search_era(width + 1, last_time) - search_era(width + 1, first_time) >= 4 loop
    width := width + 1;
  end loop;
  return (select string_agg(quote_literal(search_era_lexeme(account_id, width, era)), ' | ')
            from generate_series(search_era(width, first_time), search_era(width, last_time)) as era);
end $$;

-- Null where a side is open, or the months are so many that they leave few documents out.
create function search_months(account_id text, first_day date, last_day date) returns tsquery language sql immutable parallel safe
  return (select string_agg(quote_literal(search_month_lexeme(account_id, month)), ' | ')::tsquery
            from generate_series(search_month(first_day), search_month(last_day)) as month
           where search_month(last_day) - search_month(first_day) < 36);

-- An owner that is no superuser sees every account's rows only while row-level security is not forced.
alter table documents no force row level security;
alter table search_tokens no force row level security;
-- Copied in the order of ids, so that documents that came in together lie together.
alter table search_tokens rename to search_tokens_before;
alter table search_tokens_before rename constraint search_tokens_pkey to search_tokens_before_pkey;
create table search_tokens (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  tokens tsvector not null
);
-- As before: kept in the row while they fit into a page, and not compressed.
alter table search_tokens alter column tokens set statistics 1000;
alter table search_tokens alter column tokens set storage external;
alter table search_tokens set (toast_tuple_target = 8160);
insert into search_tokens (account_id, document_id, tokens)
  select account_id, document_id, tokens || search_times(account_id, document_id, issue_date)
    from search_tokens_before join documents using (account_id, document_id)
   order by account_id, document_id;
drop table search_tokens_before;
alter table search_tokens
  add primary key (account_id, document_id),
  add constraint search_tokens_of_document foreign key (account_id, document_id) references documents on delete cascade;
create index search_tokens_gin on search_tokens using gin (tokens) with (fastupdate = off);
alter table documents force row level security;
alter table search_tokens enable row level security;
alter table search_tokens force row level security;
create policy own_account on search_tokens using (account_id = app_account()) with check (account_id = app_account());
grant select, insert, update, delete on search_tokens to blumsmart_app;

-- Ids end in random digits: an index of every 32nd and of every 1,024th document tells in a few steps how far back so many documents lie.
create index documents_every_32nd on documents (account_id, document_id desc) where right(document_id, 1) = '0';
create index documents_every_1024th on documents (account_id, document_id desc) where right(document_id, 2) = '00';

-- Filters by date and by total are answered from the index alone.
drop index documents_by_date;
create index documents_by_date on documents (account_id, issue_date, document_id desc) where erasing_since is null;
drop index documents_by_total;
create index documents_by_total on documents (account_id, total_minor, document_id desc) include (currency) where erasing_since is null;

-- Documents whose tokens match, newest first. All that match would be many for most words, so the index is asked for a span of documents at a
-- time: the newest few hundred, then half as many again as the page should need by what was found so far. What it asks is planned once
-- for a session, since the plan is always the same: the index of tokens, then each document by its id.
create function newest_matching(search tsquery, before text, issued_from date, issued_to date, wanted int) returns setof documents
  language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  account constant text := app_account();
  months constant tsquery := search_months(account, issued_from, issued_to);
  -- The same words again where no months narrow them: two statements would be planned as well as one, and this costs nothing.
  narrowed constant tsquery := coalesce(months, search);
  oldest constant text := (select document_id from documents order by document_id limit 1);
  last text := (select document_id from documents where document_id < before order by document_id desc limit 1);
  first text;
  size bigint := case when months is null then 512 else 16384 end;
  seen bigint := 0;
  span tsquery;
  found int := 0;
  rows int;
begin
  while last is not null loop
    if size <= 8192 then
      first := (select document_id from documents where right(document_id, 1) = '0' and document_id < before
                 order by document_id desc offset size / 32 - 1 limit 1);
    elsif size <= 1048576 then
      first := (select document_id from documents where right(document_id, 2) = '00' and document_id < before
                 order by document_id desc offset size / 1024 - 1 limit 1);
    else
      first := null;
    end if;
    first := coalesce(first, oldest);
    span := search_span(account, first, last);
    return query
      select document.*
        from (select document_id from search_tokens
               where tokens @@ search and tokens @@ span and tokens @@ narrowed and document_id >= first and document_id < before
               order by document_id desc offset 0) as hit
       cross join lateral (
         select * from documents d
          where d.document_id = hit.document_id and d.erasing_since is null
            and (issued_from is null or d.issue_date >= issued_from) and (issued_to is null or d.issue_date <= issued_to)
         offset 0) as document
       order by hit.document_id desc limit wanted - found;
    get diagnostics rows = row_count;
    found := found + rows;
    exit when found >= wanted or first = oldest;
    seen := seen + size;
    size := case found when 0 then 64 * size else greatest(512, 3 * seen * (wanted - found) / (2 * found)) end;
    before := first;
    last := first;
  end loop;
end $$;
