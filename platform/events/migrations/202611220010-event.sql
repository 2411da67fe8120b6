-- The audit trail: what happened, written in the transaction that caused it, and the chain that seals it.

create schema events;
comment on schema events is 'Audit trail and source of jobs: append-only rows, sealed into a chain';

-- A logical backup can be restored into another cluster, where transaction numbers begin anew:
-- numbers of two clusters must never be compared.
create function events.current_cluster() returns text
language sql stable parallel safe
as $$ select system_identifier::text from pg_catalog.pg_control_system() $$;
comment on function events.current_cluster() is 'Identifier of this PostgreSQL cluster, in which transaction numbers are comparable';

create table events.event (
	id bigint generated always as identity primary key,
	transaction_id xid8 not null default pg_current_xact_id(),
	cluster text not null default events.current_cluster(),
	at timestamptz not null,
	name text not null check (name ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
	subject_kind text not null,
	subject_id text not null,
	actor_kind text not null check (actor_kind in ('person', 'visitor', 'system')),
	actor_id text,
	via text,
	places text[] not null default '{}',
	data jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
	salt bytea not null check (length(salt) = 16),
	personal_digest bytea check (length(personal_digest) = 32),
	digest bytea not null check (length(digest) = 32),
	check ((actor_kind = 'visitor') = (actor_id is null))
);
create index event_transaction on events.event (cluster, transaction_id, id);
create index event_at on events.event (at, id);
create index event_name on events.event (name, id);
create index event_subject on events.event (subject_kind, subject_id, id);
create index event_actor on events.event (actor_id, id);
create index event_erasure on events.event using gin ((data -> 'events'))
	where name = 'events/personal-fields-erased';
create index event_places on events.event using gin (places);

comment on table events.event is 'Something that happened. Rows are only ever added; no personal data stands here';
comment on column events.event.id is 'Order of writing; gaps are transactions that were undone';
comment on column events.event.transaction_id is 'Transaction that wrote the row; tells the sealer which rows can no longer appear late';
comment on column events.event.cluster is 'PostgreSQL cluster in which transaction_id counts';
comment on column events.event.at is 'When it happened, by the program''s clock (the demo may run on another day)';
comment on column events.event.name is 'module/what-happened, past tense';
comment on column events.event.subject_kind is 'Kind of thing it is about';
comment on column events.event.subject_id is 'Which thing it is about';
comment on column events.event.actor_kind is 'person (with an account), visitor (without) or system (a job)';
comment on column events.event.actor_id is 'Account of the person, or name of the job; null for a visitor';
comment on column events.event.via is 'For the system: the job or command through which it acted. A person''s network address is personal and stands in events.personal';
comment on column events.event.places is 'Units and bodies concerned: those of the actor''s posts and those named in data; decides which coordinator may see the event';
comment on column events.event.data is 'What else is to be remembered for good; nothing personal';
comment on column events.event.salt is 'Random; keeps the digest, which is exported, from telling what it covers';
comment on column events.event.personal_digest is 'Salted digest of the personal fields, whose salt is erased with them; null when there never were any';
comment on column events.event.digest is 'SHA-256 over the canonical form of the row (platform/events/README.md)';

create table events.personal (
	event_id bigint primary key references events.event (id),
	salt bytea not null check (length(salt) = 16),
	data jsonb not null check (jsonb_typeof(data) = 'object')
);
comment on table events.personal is 'Personal fields of an event (network address and the like); can be erased lawfully without breaking the seal';
comment on column events.personal.event_id is 'Event they belong to';
comment on column events.personal.salt is 'Random, erased together with the data';
comment on column events.personal.data is 'The personal fields; "from" is the network address';

create table events.seal (
	number bigint primary key check (number > 0),
	at timestamptz not null,
	cluster text not null,
	horizon xid8 not null,
	entries integer not null check (entries > 0),
	previous bytea not null check (length(previous) = 32),
	root bytea not null check (length(root) = 32)
);
create index seal_horizon on events.seal (cluster, number);
comment on table events.seal is 'One link of the chain: a group of events sealed together onto the root before';
comment on column events.seal.number is 'Counts from 1 without gaps';
comment on column events.seal.at is 'When it was sealed, by the program''s clock';
comment on column events.seal.cluster is 'PostgreSQL cluster in which the horizon counts';
comment on column events.seal.horizon is 'All transactions below it had ended: nothing older can appear honestly after this seal';
comment on column events.seal.entries is 'How many events it seals';
comment on column events.seal.previous is 'Root of the seal before; zeros before the first';
comment on column events.seal.root is 'SHA-256 over the last link and the fields of this row';

-- No foreign key to the event: should an event be removed by force, its entry stays and says which one is missing.
create table events.seal_entry (
	seal bigint not null references events.seal (number) deferrable initially deferred,
	position integer not null check (position > 0),
	event_id bigint not null unique,
	digest bytea not null check (length(digest) = 32),
	link bytea not null check (length(link) = 32),
	primary key (seal, position)
);
comment on table events.seal_entry is 'Place of an event in the chain';
comment on column events.seal_entry.seal is 'Seal it belongs to';
comment on column events.seal_entry.position is 'Counts from 1 within the seal, in the order of transactions and ids';
comment on column events.seal_entry.event_id is 'Event sealed here';
comment on column events.seal_entry.digest is 'Digest of the event when it was sealed';
comment on column events.seal_entry.link is 'SHA-256 over the link before, the event''s id, transaction, cluster and digest';

-- Grants keep the application from changing rows; the triggers keep everybody else from doing it by mistake.
create function events.refuse_change() returns trigger
language plpgsql
as $$
begin
	raise exception 'events: % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function events.refuse_change() is 'Refuses UPDATE, DELETE and TRUNCATE on append-only tables';

create trigger append_only before update or delete on events.event
	for each row execute function events.refuse_change();
create trigger never_emptied before truncate on events.event
	for each statement execute function events.refuse_change();
create trigger append_only before update or delete on events.seal
	for each row execute function events.refuse_change();
create trigger never_emptied before truncate on events.seal
	for each statement execute function events.refuse_change();
create trigger append_only before update or delete on events.seal_entry
	for each row execute function events.refuse_change();
create trigger never_emptied before truncate on events.seal_entry
	for each statement execute function events.refuse_change();
create trigger append_only before update on events.personal
	for each row execute function events.refuse_change();
create trigger never_emptied before truncate on events.personal
	for each statement execute function events.refuse_change();

-- Personal fields may only go together with an event, in the same transaction, that names them and the legal ground.
create function events.names_erasure(erasure events.event, erased bigint) returns boolean
language sql immutable
as $$
	select erasure.name = 'events/personal-fields-erased'
		and length(trim(erasure.data ->> 'ground')) > 0
		and erasure.data -> 'events' ? erased::text
$$;
comment on function events.names_erasure(events.event, bigint) is 'Whether this event is the lawful erasure of that event''s personal fields';

create function events.refuse_unnamed_erasure() returns trigger
language plpgsql
as $$
begin
	if exists (
		select from events.event e
		where e.cluster = events.current_cluster() and e.transaction_id = pg_current_xact_id()
			and events.names_erasure(e, old.event_id)
	) then
		return old;
	end if;
	raise exception 'events: personal fields are erased only with an event that states the legal ground'
		using errcode = 'insufficient_privilege';
end
$$;
comment on function events.refuse_unnamed_erasure() is 'Refuses to delete personal fields unless their erasure is recorded in this transaction';
create trigger erased_lawfully before delete on events.personal
	for each row execute function events.refuse_unnamed_erasure();

create function events.erase_personal(erasure_event bigint) returns integer
language plpgsql security definer set search_path = pg_catalog
as $$
declare
	erased integer;
begin
	delete from events.personal p
		using events.event e
		where e.id = erasure_event and e.transaction_id = pg_current_xact_id()
			and e.cluster = events.current_cluster() and events.names_erasure(e, p.event_id);
	get diagnostics erased = row_count;
	return erased;
end
$$;
comment on function events.erase_personal(bigint) is 'The only way to erase personal fields: those named by an erasure event of this transaction';
revoke all on function events.erase_personal(bigint) from public;

grant usage on schema events to guong_app, guong_public;
grant select on events.event, events.personal, events.seal, events.seal_entry to guong_app;
-- id, transaction and cluster are the server's to fill in
grant insert (at, name, subject_kind, subject_id, actor_kind, actor_id, via, places, data, salt, personal_digest, digest)
	on events.event to guong_app;
grant insert on events.personal, events.seal, events.seal_entry to guong_app;
grant execute on function events.erase_personal(bigint) to guong_app;
grant select (number, at, entries, root) on events.seal to guong_public;

-- The queue learns a job's name in the transaction that first uses it, and others who use it wait for that one.
insert into graphile_worker._private_tasks (identifier) values ('events/dispatch') on conflict do nothing;
