-- Who looks after the work asks, every few seconds, what finished lately and what is being erased: without these each look would
-- walk all that the account ever had.
create index documents_finished on documents (account_id, finished_at) where finished_at is not null and erasing_since is null;
create index erasures_under_way on erasures (account_id, requested_at) where state <> 'completed';
