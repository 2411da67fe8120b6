-- People, their posts, how they prove who they are, and their sessions.
create schema accounts;
comment on schema accounts is 'People with an account, their posts, sign-in and sessions (module accounts)';
grant usage on schema accounts to guong_app;

create table accounts.person (
	id uuid primary key,
	name text not null check (name = btrim(name) and char_length(name) between 1 and 120),
	sign_in_name text not null check (char_length(sign_in_name) between 3 and 254),
	sign_in_folded text not null,
	email text check (char_length(email) <= 254),
	phone text check (char_length(phone) <= 30),
	state text not null check (state in ('invited', 'active', 'locked', 'ended')),
	illustrative boolean not null default false,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	constraint person_sign_in_folded_key unique (sign_in_folded)
);
comment on table accounts.person is 'A person with an account: officials and administrators; citizens need none';
comment on column accounts.person.id is 'UUID version 7';
comment on column accounts.person.name is 'Full name as the person writes it';
comment on column accounts.person.sign_in_name is 'What the person types to sign in: e-mail address or a name';
comment on column accounts.person.sign_in_folded is 'Sign-in name trimmed, NFC and in lower case: two people cannot differ by case alone';
comment on column accounts.person.email is 'Where set-up links are sent; null if links are handed over on paper';
comment on column accounts.person.phone is 'Telephone number, as written; shown to administrators only';
comment on column accounts.person.state is 'invited (no proof of identity yet), active, locked (by an administrator), ended (for good)';
comment on column accounts.person.illustrative is 'Invented for the demo';
comment on column accounts.person.created_at is 'When the account was made';
comment on column accounts.person.changed_at is 'When name, addresses or state last changed';
create index person_name_idx on accounts.person (name);

create table accounts.post (
	id uuid primary key,
	person_id uuid not null references accounts.person (id) on delete cascade,
	role text not null
		check (role in ('administrator', 'coordinator', 'head', 'deputy', 'officer', 'supervisor')),
	body_id text,
	unit_id text,
	fields text[] not null default '{}',
	valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
	given_by uuid references accounts.person (id) on delete set null,
	given_at timestamptz not null,
	constraint post_place_check check (
		case
			when role in ('head', 'deputy', 'officer') then body_id is not null and unit_id is not null
			when role in ('coordinator', 'supervisor') then unit_id is not null
			else body_id is null
		end
	),
	constraint post_once_excl exclude using gist (
		person_id with =, role with =, (coalesce(body_id, '')) with =, (coalesce(unit_id, '')) with =, valid with &&
	)
);
comment on table accounts.post is 'A role that a person holds at a body or for a unit, for a time';
comment on column accounts.post.id is 'UUID version 7';
comment on column accounts.post.person_id is 'Who holds it';
comment on column accounts.post.role is 'administrator, coordinator, head, deputy, officer or supervisor (modules/organisation/domain/role.ts)';
comment on column accounts.post.body_id is 'The body acted for; none for administrators, optional for coordinators and supervisors';
comment on column accounts.post.unit_id is 'The unit: of the body, or the one looked after; null only for an administrator of the whole installation';
comment on column accounts.post.fields is 'Fields of work a deputy answers for; empty means all';
comment on column accounts.post.valid is 'Days on which the post is held, half-open [from, to)';
comment on column accounts.post.given_by is 'Who gave it; null when the system did (demo, first administrator)';
comment on column accounts.post.given_at is 'When it was given';
create index post_person_id_idx on accounts.post (person_id);
create index post_given_by_idx on accounts.post (given_by);
create index post_body_id_idx on accounts.post (body_id);
create index post_unit_id_idx on accounts.post (unit_id);

create table accounts.stand_in (
	id uuid primary key,
	post_id uuid not null references accounts.post (id) on delete cascade,
	person_id uuid not null references accounts.person (id) on delete cascade,
	valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
	reason text check (char_length(reason) <= 300),
	decided_by uuid references accounts.person (id) on delete set null,
	decided_at timestamptz not null,
	ended_at timestamptz,
	constraint stand_in_once_excl exclude using gist (post_id with =, person_id with =, valid with &&)
		where (ended_at is null)
);
comment on table accounts.stand_in is 'A person who stands in for the holder of a post for a dated period';
comment on column accounts.stand_in.id is 'UUID version 7';
comment on column accounts.stand_in.post_id is 'The post stood in for';
comment on column accounts.stand_in.person_id is 'Who stands in';
comment on column accounts.stand_in.valid is 'Days of standing in, half-open [from, to), always with an end';
comment on column accounts.stand_in.reason is 'Why: leave, business trip, number of the decision';
comment on column accounts.stand_in.decided_by is 'Who decided it';
comment on column accounts.stand_in.decided_at is 'When it was decided';
comment on column accounts.stand_in.ended_at is 'When it was called off before its end; null if it was not';
create index stand_in_post_id_idx on accounts.stand_in (post_id);
create index stand_in_person_id_idx on accounts.stand_in (person_id);
create index stand_in_decided_by_idx on accounts.stand_in (decided_by);

create table accounts.password (
	person_id uuid primary key references accounts.person (id) on delete cascade,
	hash text not null,
	changed_at timestamptz not null
);
comment on table accounts.password is 'Passwords, as argon2id hashes only';
comment on column accounts.password.person_id is 'Whose';
comment on column accounts.password.hash is 'argon2id in PHC form, with its parameters and salt';
comment on column accounts.password.changed_at is 'When it was set';

create table accounts.setup_link (
	id text primary key,
	person_id uuid not null references accounts.person (id) on delete cascade,
	purpose text not null check (purpose in ('invite', 'reset')),
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz,
	made_by uuid references accounts.person (id) on delete set null
);
comment on table accounts.setup_link is 'One-time links with which a person sets a password';
comment on column accounts.setup_link.id is 'SHA-256 of the token in the link; the token itself is never stored';
comment on column accounts.setup_link.person_id is 'For whom';
comment on column accounts.setup_link.purpose is 'invite (first time) or reset';
comment on column accounts.setup_link.created_at is 'When it was made';
comment on column accounts.setup_link.expires_at is 'From when it no longer works';
comment on column accounts.setup_link.used_at is 'When it was used, or made void by a newer one; null while it works';
comment on column accounts.setup_link.made_by is 'Administrator who made it; null when asked for at the sign-in page';
create index setup_link_person_id_idx on accounts.setup_link (person_id);
create index setup_link_made_by_idx on accounts.setup_link (made_by);

create table accounts.totp (
	person_id uuid primary key references accounts.person (id) on delete cascade,
	secret_sealed bytea not null,
	created_at timestamptz not null,
	confirmed_at timestamptz,
	last_step bigint not null default 0
);
comment on table accounts.totp is 'Second factor by an authenticator app (RFC 6238)';
comment on column accounts.totp.person_id is 'Whose';
comment on column accounts.totp.secret_sealed is 'Secret, AES-256-GCM under the key of the installation: nonce, tag, text';
comment on column accounts.totp.created_at is 'When the secret was made';
comment on column accounts.totp.confirmed_at is 'When the first right code was given; null while not yet in force';
comment on column accounts.totp.last_step is 'Last 30-second step used: a code works once (RFC 6238 section 5.2)';

create table accounts.recovery_code (
	id uuid primary key,
	person_id uuid not null references accounts.person (id) on delete cascade,
	hash text not null,
	created_at timestamptz not null,
	used_at timestamptz
);
comment on table accounts.recovery_code is 'One-time codes for a person who lost the authenticator';
comment on column accounts.recovery_code.id is 'UUID version 7';
comment on column accounts.recovery_code.person_id is 'Whose';
comment on column accounts.recovery_code.hash is 'HMAC-SHA-256 of the code under the key of the installation (codes carry 80 random bits)';
comment on column accounts.recovery_code.created_at is 'When it was made';
comment on column accounts.recovery_code.used_at is 'When it was used; null while it works';
create index recovery_code_person_id_idx on accounts.recovery_code (person_id);

create table accounts.passkey (
	credential_id text primary key,
	person_id uuid not null references accounts.person (id) on delete cascade,
	public_key bytea not null,
	counter bigint not null,
	transports text[] not null default '{}',
	label text not null check (char_length(label) between 1 and 60),
	created_at timestamptz not null,
	last_used_at timestamptz
);
comment on table accounts.passkey is 'Passkeys (WebAuthn credentials)';
comment on column accounts.passkey.credential_id is 'Credential id, base64url';
comment on column accounts.passkey.person_id is 'Whose';
comment on column accounts.passkey.public_key is 'COSE public key';
comment on column accounts.passkey.counter is 'Signature counter last seen; one that goes back is refused';
comment on column accounts.passkey.transports is 'How the browser reaches it, as the browser said';
comment on column accounts.passkey.label is 'Name the person gave it';
comment on column accounts.passkey.created_at is 'When it was added';
comment on column accounts.passkey.last_used_at is 'When it was last used';
create index passkey_person_id_idx on accounts.passkey (person_id);

create table accounts.oidc_identity (
	issuer text not null,
	subject text not null,
	person_id uuid not null references accounts.person (id) on delete cascade,
	linked_at timestamptz not null,
	last_used_at timestamptz,
	primary key (issuer, subject)
);
comment on table accounts.oidc_identity is 'Identities at other sign-in services (VNeID and any OpenID provider)';
comment on column accounts.oidc_identity.issuer is 'Issuer as the provider states it';
comment on column accounts.oidc_identity.subject is 'Subject at that issuer: the only thing matched, never the e-mail address';
comment on column accounts.oidc_identity.person_id is 'Whose';
comment on column accounts.oidc_identity.linked_at is 'When it was linked, by a set-up link or by the signed-in person';
comment on column accounts.oidc_identity.last_used_at is 'When it was last used';
create index oidc_identity_person_id_idx on accounts.oidc_identity (person_id);

create table accounts.oidc_round (
	state text primary key,
	purpose text not null check (purpose in ('sign-in', 'link')),
	person_id uuid references accounts.person (id) on delete cascade,
	browser text not null,
	nonce text not null,
	verifier_sealed bytea not null,
	continue_to text,
	expires_at timestamptz not null
);
comment on table accounts.oidc_round is 'Sign-ins at another service that are under way';
comment on column accounts.oidc_round.state is 'SHA-256 of the state parameter';
comment on column accounts.oidc_round.purpose is 'sign-in, or link to the person';
comment on column accounts.oidc_round.person_id is 'To whom the identity will be linked; null for sign-in';
comment on column accounts.oidc_round.browser is 'SHA-256 of a cookie: only the browser that began can end it';
comment on column accounts.oidc_round.nonce is 'Nonce that the ID token must carry';
comment on column accounts.oidc_round.verifier_sealed is 'PKCE verifier, sealed under the key of the installation';
comment on column accounts.oidc_round.continue_to is 'Own address to go to afterwards';
comment on column accounts.oidc_round.expires_at is 'From when it no longer works';
create index oidc_round_person_id_idx on accounts.oidc_round (person_id);

create table accounts.session (
	id text primary key,
	person_id uuid not null references accounts.person (id) on delete cascade,
	created_at timestamptz not null,
	last_seen_at timestamptz not null,
	idle_until timestamptz not null,
	expires_at timestamptz not null,
	network_address text not null,
	browser text not null,
	means text not null check (means in ('password', 'passkey', 'oidc', 'demo')),
	second_factor_at timestamptz,
	pending boolean not null default false,
	ended_at timestamptz,
	ended_why text check (ended_why in ('signed-out', 'ended-by-person', 'replaced', 'password-changed',
		'locked', 'ended-by-administrator', 'posts-changed'))
);
comment on table accounts.session is 'Sessions of signed-in people';
comment on column accounts.session.id is 'SHA-256 of the random 256-bit token in the cookie; the token is never stored';
comment on column accounts.session.person_id is 'Whose';
comment on column accounts.session.created_at is 'When it began';
comment on column accounts.session.last_seen_at is 'Last request, to within five minutes';
comment on column accounts.session.idle_until is 'Ends then if nothing is asked before';
comment on column accounts.session.expires_at is 'Ends then in any case';
comment on column accounts.session.network_address is 'Network address it began from';
comment on column accounts.session.browser is 'What the browser said it was, shortened';
comment on column accounts.session.means is 'How the person proved who they are: password, passkey, oidc, demo';
comment on column accounts.session.second_factor_at is 'When a second factor was shown; null if none';
comment on column accounts.session.pending is 'Password right, second factor still to come: gives no access';
comment on column accounts.session.ended_at is 'When it was ended before its time; null if it was not';
comment on column accounts.session.ended_why is 'Why it was ended';
create index session_person_id_idx on accounts.session (person_id);
create index session_expires_at_idx on accounts.session (expires_at);

create table accounts.sign_in_attempt (
	id bigint generated always as identity primary key,
	account text not null,
	network_address text not null,
	at timestamptz not null,
	succeeded boolean not null
);
comment on table accounts.sign_in_attempt is 'Attempts to sign in, for the growing delay; deleted after a day';
comment on column accounts.sign_in_attempt.id is 'Running number';
comment on column accounts.sign_in_attempt.account is 'HMAC of the folded name typed, whether such an account exists or not (people type passwords there)';
comment on column accounts.sign_in_attempt.network_address is 'Network address it came from';
comment on column accounts.sign_in_attempt.at is 'When';
comment on column accounts.sign_in_attempt.succeeded is 'Whether the pair was right';
create index sign_in_attempt_account_idx on accounts.sign_in_attempt (account, at);
create index sign_in_attempt_network_address_idx on accounts.sign_in_attempt (network_address, at);

create table accounts.spent_challenge (
	challenge text primary key,
	expires_at timestamptz not null
);
comment on table accounts.spent_challenge is 'Passkey challenges that were answered: none works twice';
comment on column accounts.spent_challenge.challenge is 'The challenge, base64url';
comment on column accounts.spent_challenge.expires_at is 'When the challenge itself runs out and the row may go';

create table accounts.import_draft (
	id uuid primary key,
	person_id uuid not null references accounts.person (id) on delete cascade,
	file_name text not null,
	people jsonb not null,
	created_at timestamptz not null,
	expires_at timestamptz not null
);
comment on table accounts.import_draft is 'A list of people that was read without fault and waits to be confirmed';
comment on column accounts.import_draft.id is 'UUID version 7';
comment on column accounts.import_draft.person_id is 'Administrator who brought it; only that person confirms';
comment on column accounts.import_draft.file_name is 'Name of the file it was read from';
comment on column accounts.import_draft.people is 'The people as read';
comment on column accounts.import_draft.created_at is 'When it was read';
comment on column accounts.import_draft.expires_at is 'From when it may be deleted';
create index import_draft_person_id_idx on accounts.import_draft (person_id);

grant select, insert, update, delete on
	accounts.person, accounts.post, accounts.stand_in, accounts.password, accounts.setup_link, accounts.totp,
	accounts.recovery_code, accounts.passkey, accounts.oidc_identity, accounts.oidc_round, accounts.session,
	accounts.sign_in_attempt, accounts.spent_challenge, accounts.import_draft
to guong_app;
