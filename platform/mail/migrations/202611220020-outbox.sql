-- Mail on its way out: queued in the transaction that wants it sent, sent by a job.

create schema mail;
comment on schema mail is 'Outgoing mail';

create table mail.outbox (
	id uuid primary key,
	to_address text not null check (to_address !~ '[[:cntrl:][:space:],;<>]'),
	subject text not null check (subject !~ '[[:cntrl:]]'),
	text text,
	html text,
	headers jsonb not null default '{}' check (jsonb_typeof(headers) = 'object'),
	queued_at timestamptz not null default now(),
	not_before timestamptz,
	state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'dead')),
	attempts integer not null default 0,
	sent_at timestamptz,
	error text,
	check ((state in ('sent', 'kept')) = (sent_at is not null))
);
create index outbox_queued_at on mail.outbox (queued_at, id);

comment on table mail.outbox is 'Messages to one person each';
comment on column mail.outbox.id is 'Also the left part of the Message-ID, so that a message tried again is not a second one';
comment on column mail.outbox.to_address is 'Mail address of the person';
comment on column mail.outbox.subject is 'Subject';
comment on column mail.outbox.text is 'The message; erased once it is sent, since it may hold a set-up link';
comment on column mail.outbox.html is 'The message as HTML, if it has one; erased like the text';
comment on column mail.outbox.headers is 'Further header fields by name';
comment on column mail.outbox.queued_at is 'When it was queued';
comment on column mail.outbox.not_before is 'Earliest time to send it (quiet hours)';
comment on column mail.outbox.state is 'queued; sent (taken by the mail server); kept (this installation sends nothing out); dead (given up)';
comment on column mail.outbox.attempts is 'How often sending failed';
comment on column mail.outbox.sent_at is 'When it was sent or kept';
comment on column mail.outbox.error is 'What the mail server said last';

grant usage on schema mail to guong_app;
grant select, insert, delete on mail.outbox to guong_app;
grant update (text, html, state, attempts, sent_at, error) on mail.outbox to guong_app;

-- as with events/dispatch: two transactions that queue the first mails must not wait for each other
insert into graphile_worker._private_tasks (identifier) values ('mail/send') on conflict do nothing;
