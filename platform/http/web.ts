import type { Clock } from "../clock/clock.ts";
import type { Database } from "../db/database.ts";
import type { Language } from "../i18n/messages.ts";
import type { Actor, Person } from "./actor.ts";
import type { Keys } from "./keys.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { PageAnswer, Route, Services } from "./route.ts";

/** What the page shell needs beside the page itself. */
export interface ShellContext {
	readonly language: Language;
	/** address of this page without language prefix, for the language switch */
	readonly address: string;
	readonly to: (address: string) => string;
	readonly actor: Actor;
	/** shown once */
	readonly notice: string | null;
	/** hidden fields for the shell's own forms (signing out) */
	readonly hidden: () => PageAnswer["body"];
}

/** A file served for ever under a name that holds its digest. */
export interface Asset {
	readonly path: string;
	readonly contentType: string;
	readonly bytes: Uint8Array;
	readonly gzip?: Uint8Array;
}

/** Everything the web edge is given; made once by `apps/web`. */
export interface Web {
	readonly database: Database;
	readonly clock: Clock;
	readonly keys: Keys;
	readonly limits: RateLimit;
	readonly services: Services;
	readonly routes: readonly Route[];
	readonly assets: readonly Asset[];
	/** cookies and headers for TLS */
	readonly secure: boolean;
	/** own origins, for forms sent from elsewhere; empty means: the request's own host */
	readonly origins: readonly string[];
	readonly trustProxy: boolean;
	readonly signInAddress: string;
	readonly sessionOf: (token: string) => Promise<Person | null>;
	readonly readNotice: (cookie: string | undefined) => string | null;
	readonly render: (answer: PageAnswer, shell: ShellContext) => Promise<string>;
	/** a defect: told to the log under this id */
	readonly report: (id: string, error: unknown, about: Readonly<Record<string, unknown>>) => void;
}
