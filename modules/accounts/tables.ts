import type { ColumnType, Generated } from "kysely";
import type { Role } from "#modules/organisation/index.ts";

/** timestamptz, as ISO 8601 text both ways. */
type Instant = string;
type MaybeInstant = ColumnType<string | null, string | null | undefined, string | null>;
/** daterange: written as text, `[2026-01-01,)`; read by `lower` and `upper`. */
type Days = ColumnType<unknown, string, string>;

export type PersonState = "invited" | "active" | "locked" | "ended";
export type SignInMeans = "password" | "passkey" | "oidc" | "demo";
export type SessionEnd =
	| "signed-out"
	| "ended-by-person"
	| "replaced"
	| "password-changed"
	| "locked"
	| "ended-by-administrator"
	| "posts-changed";

export interface AccountsTables {
	"accounts.person": {
		id: string;
		name: string;
		sign_in_name: string;
		sign_in_folded: string;
		email: string | null;
		phone: string | null;
		state: PersonState;
		illustrative: Generated<boolean>;
		created_at: Instant;
		changed_at: Instant;
	};
	"accounts.post": {
		id: string;
		person_id: string;
		role: Role;
		body_id: string | null;
		unit_id: string | null;
		fields: Generated<string[]>;
		valid: Days;
		given_by: string | null;
		given_at: Instant;
	};
	"accounts.stand_in": {
		id: string;
		post_id: string;
		person_id: string;
		valid: Days;
		reason: string | null;
		decided_by: string | null;
		decided_at: Instant;
		ended_at: MaybeInstant;
	};
	"accounts.password": { person_id: string; hash: string; changed_at: Instant };
	"accounts.setup_link": {
		id: string;
		person_id: string;
		purpose: "invite" | "reset";
		created_at: Instant;
		expires_at: Instant;
		used_at: MaybeInstant;
		made_by: string | null;
	};
	"accounts.totp": {
		person_id: string;
		secret_sealed: Buffer;
		created_at: Instant;
		confirmed_at: MaybeInstant;
		last_step: Generated<number>;
	};
	"accounts.recovery_code": {
		id: string;
		person_id: string;
		hash: string;
		created_at: Instant;
		used_at: MaybeInstant;
	};
	"accounts.passkey": {
		credential_id: string;
		person_id: string;
		public_key: Buffer;
		counter: number;
		transports: string[];
		label: string;
		created_at: Instant;
		last_used_at: MaybeInstant;
	};
	"accounts.oidc_identity": {
		issuer: string;
		subject: string;
		person_id: string;
		linked_at: Instant;
		last_used_at: MaybeInstant;
	};
	"accounts.oidc_round": {
		state: string;
		purpose: "sign-in" | "link";
		person_id: string | null;
		browser: string;
		nonce: string;
		verifier_sealed: Buffer;
		continue_to: string | null;
		expires_at: Instant;
	};
	"accounts.session": {
		id: string;
		person_id: string;
		created_at: Instant;
		last_seen_at: Instant;
		idle_until: Instant;
		expires_at: Instant;
		network_address: string;
		browser: string;
		means: SignInMeans;
		second_factor_at: MaybeInstant;
		pending: Generated<boolean>;
		ended_at: MaybeInstant;
		ended_why: SessionEnd | null;
	};
	"accounts.sign_in_attempt": {
		id: Generated<number>;
		account: string;
		network_address: string;
		at: Instant;
		succeeded: boolean;
	};
	"accounts.spent_challenge": { challenge: string; expires_at: Instant };
	"accounts.import_draft": {
		id: string;
		person_id: string;
		file_name: string;
		people: ColumnType<unknown, string, string>;
		created_at: Instant;
		expires_at: Instant;
	};
}
