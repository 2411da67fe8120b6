import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Clock } from "../clock/clock.ts";
import type { PublicDb, ReadDb, WriteTransaction } from "../db/connections.ts";
import type { Language } from "../i18n/messages.ts";
import type { Problem } from "../problem/problem.ts";
import type { Actor, Person, Who } from "./actor.ts";

/** What every handler is told about the request. */
export interface RequestContext<A extends Actor = Actor> {
	readonly actor: A;
	readonly language: Language;
	readonly clock: Clock;
	readonly today: Temporal.PlainDate;
	/** the address asked for, without the language prefix, with its query */
	readonly address: string;
	/** an address of ours in the reader's language: `/tinh/lang-son` → `/en/tinh/lang-son` */
	readonly to: (address: string) => string;
	/** hidden fields every form needs: CSRF token and the form's own id; write `{form.hidden}` inside `<form>` */
	readonly form: FormState;
	/** network address of the caller, for the audit trail and limits */
	readonly from: string;
	/** what the browser says it is (`User-Agent`, shortened), for a person's list of sessions */
	readonly agent?: string;
	/** a value tied to this browser by a cookie of ours, signed in or not: who begins a sign-in elsewhere must end it */
	readonly browser?: string;
	/** answers that a module keeps outside the database (files, mail …), put there by `apps/` */
	readonly services: Services;
}

/**
 * What handlers and jobs are given beside the database. The platform's own parts (`files`, `mail`) add
 * theirs by declaration merging; `apps/` makes the values.
 */
export interface Services {
	readonly installation: Installation;
}

/** What is true of this installation as long as it runs. */
export interface Installation {
	/** invented data is loaded; doors with one-click sign-in are open, mail never leaves */
	readonly demo: boolean;
	/** served over TLS: `__Host-` cookies, HSTS */
	readonly secure: boolean;
	/** `https://guong.example.vn`, without a slash at the end */
	readonly origin: string;
	/** the installation's own secret, 32 bytes */
	readonly secret: Buffer;
	readonly signOn: {
		readonly issuer: string;
		readonly clientId: string;
		readonly clientSecret: string;
		readonly name: string;
	} | null;
}

/** What was typed and what was wrong with it; empty when the page is opened for the first time. */
export interface FormState {
	readonly hidden: Child;
	/** what the person typed, by field name */
	readonly values: Readonly<Record<string, string | readonly string[]>>;
	/** the refusals, by field name; `""` holds those that belong to no field */
	readonly errors: Readonly<Record<string, readonly string[]>>;
	readonly problem: Problem | null;
	/** a message to show once, after a successful change */
	readonly notice: string | null;
}

export interface PageAnswer {
	readonly title: string;
	readonly body: Child;
	/** invented data on it: banner, `noindex` */
	readonly illustrative?: boolean;
	/** which word of the navigation is current */
	readonly section?: string;
	/** trail from the start page, without the page itself */
	readonly trail?: readonly { readonly label: string; readonly address: string }[];
	readonly description?: string;
	readonly status?: 200 | 404;
	readonly noindex?: boolean;
	/** belongs to one person though nobody is signed in: no browser and no proxy keeps it */
	readonly cache?: "none";
}

/** Bytes instead of a page: CSV, JSON, a file. */
export interface DownloadAnswer {
	readonly contentType: string;
	readonly filename?: string;
	readonly content: string | Uint8Array | ReadableStream<Uint8Array>;
	/** `attachment` unless said otherwise */
	readonly inline?: boolean;
	readonly cache?: "forever" | "none";
}

/** Go and look there (303). */
export interface RedirectAnswer {
	readonly redirect: string;
	/** for addresses that moved for good (301) */
	readonly permanent?: boolean;
	/** shown once on the page that follows */
	readonly notice?: string;
	readonly cookies?: readonly string[];
}

export type Answer = PageAnswer | DownloadAnswer | RedirectAnswer;

interface RouteBase<P extends z.ZodType, Q extends z.ZodType, W extends Who> {
	/** Hono path in Vietnamese without marks, `/tinh/:slug` */
	readonly address: string;
	readonly who: W;
	readonly params?: P;
	readonly query?: Q;
	/** the address itself opens something (the code in a QR): no log keeps it, the browser hands it to nobody */
	readonly secretAddress?: true;
}

type ActorOf<W extends Who> = W extends "everyone" ? Actor : Person;

/** A page or download: reads, never writes. `db: "public"` (only for everyone's pages) uses the public reader's role. */
export interface PageRoute<
	P extends z.ZodType = z.ZodType,
	Q extends z.ZodType = z.ZodType,
	W extends Who = Who,
> extends RouteBase<P, Q, W> {
	readonly kind: "page";
	readonly show: (
		input: { readonly params: z.output<P>; readonly query: z.output<Q> },
		context: RequestContext<ActorOf<W>> & { readonly db: W extends "everyone" ? PublicDb : ReadDb },
	) => Promise<Answer> | Answer;
}

/** A form that was sent: one request, one transaction, one answer after commit. */
export interface ActionRoute<
	P extends z.ZodType = z.ZodType,
	Q extends z.ZodType = z.ZodType,
	B extends z.ZodType = z.ZodType,
	W extends Who = Who,
> extends RouteBase<P, Q, W> {
	readonly kind: "action";
	/** strict schema of the form's fields; files arrive as `File` */
	readonly input: B;
	/** the page shown again, with what was typed, when the action is refused */
	readonly again: { readonly address: string };
	/** how often one address and one account may do this, when less than the general limit */
	readonly limit?: { readonly times: number; readonly minutes: number };
	/**
	 * "redirect": the browser comes by GET from another site (single sign-on). There is no form then:
	 * the handler proves by its own `state` that the request was asked for; the query is the input.
	 */
	readonly arrivesBy?: "form" | "redirect";
	readonly run: (
		input: { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> },
		context: RequestContext<ActorOf<W>> & { readonly trx: WriteTransaction },
	) => Promise<Answer>;
}

/** What a machine is answered: JSON. */
export interface JsonAnswer {
	readonly json: unknown;
	/** 200 unless said */
	readonly status?: 200 | 202 | 207;
}

/**
 * Asked by another system, never by a browser: who it is says a key in its `Authorization: Bearer`, cookies are not looked at,
 * so no form of another site can speak for anybody here. One call, one transaction; refusals are JSON too.
 */
export interface ApiRoute<
	P extends z.ZodType = z.ZodType,
	B extends z.ZodType = z.ZodType,
	Caller = unknown,
> {
	readonly kind: "api";
	readonly method: "GET" | "POST";
	readonly address: string;
	readonly who: {
		readonly right: string;
		/** whose key it is; null: nobody's, or no longer valid */
		readonly callerOf: (db: ReadDb, key: string) => Promise<Caller | null>;
	};
	readonly params?: P;
	/** strict schema of the JSON sent; without it a body is not read */
	readonly input?: B;
	/** what one call may weigh; 1 MB unless said */
	readonly megabytes?: number;
	readonly run: (
		input: { readonly params: z.output<P>; readonly body: z.output<B> },
		context: Pick<RequestContext, "clock" | "today" | "from" | "services"> & {
			readonly caller: Caller;
			readonly trx: WriteTransaction;
		},
	) => Promise<JsonAnswer>;
}

export type Route =
	| PageRoute<z.ZodType, z.ZodType, Who>
	| ActionRoute<z.ZodType, z.ZodType, z.ZodType, Who>
	| ApiRoute;

/** Declares a page. `who` is required: a page without a stated right cannot be written. */
export function page<const W extends Who, P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType>(
	route: Omit<PageRoute<P, Q, W>, "kind">,
): Route {
	return { kind: "page", ...route } as unknown as Route;
}

/** Declares what happens when a form is sent. */
export function action<
	const W extends Who,
	B extends z.ZodType,
	P extends z.ZodType = z.ZodType,
	Q extends z.ZodType = z.ZodType,
>(route: Omit<ActionRoute<P, Q, B, W>, "kind">): Route {
	return { kind: "action", ...route } as unknown as Route;
}

/** Declares what another system may ask with a key. */
export function api<Caller, B extends z.ZodType = z.ZodType, P extends z.ZodType = z.ZodType>(
	route: Omit<ApiRoute<P, B, Caller>, "kind">,
): Route {
	return { kind: "api", ...route } as unknown as Route;
}
