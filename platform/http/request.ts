import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Language } from "../i18n/messages.ts";
import { type Actor, visitor } from "./actor.ts";
import { cookieName, readCookies } from "./cookies.ts";
import type { Web } from "./web.ts";

/** What is known of a request before anything is decided about it. */
export interface Incoming {
	readonly language: Language;
	/** path without the language prefix, with its query */
	readonly address: string;
	readonly from: string;
	readonly actor: Actor;
	/** a session cookie came, valid or not */
	readonly sessionToken: string | null;
	/** ties a visitor's forms to this browser */
	readonly guestToken: string | null;
	readonly notice: string | null;
	readonly agent: string;
	readonly id: string;
}

const englishPrefix = "/en";

export async function readIncoming(context: Context, web: Web, id: string): Promise<Incoming> {
	const url = new URL(context.req.url);
	const english = url.pathname === englishPrefix || url.pathname.startsWith(`${englishPrefix}/`);
	const path = english ? url.pathname.slice(englishPrefix.length) || "/" : url.pathname;
	const cookies = readCookies(context.req.header("cookie"));
	const sessionToken = cookies[cookieName("guong", web.secure)] ?? null;
	const person = sessionToken ? await web.sessionOf(sessionToken) : null;
	return {
		language: english ? "en" : "vi",
		address: decodeSafely(path) + url.search,
		from: remoteAddress(context, web.trustProxy),
		actor: person ?? visitor,
		sessionToken,
		guestToken: cookies[cookieName("guong-khach", web.secure)] ?? null,
		notice: web.readNotice(cookies[cookieName("guong-tin", web.secure)]),
		agent: (context.req.header("user-agent") ?? "").slice(0, 200),
		id,
	};
}

export function remoteAddress(context: Context, trustProxy: boolean): string {
	const forwarded = trustProxy ? context.req.header("x-forwarded-for") : undefined;
	// The last entry is the one our own proxy wrote; those before it are whatever the caller claims.
	const last = forwarded?.split(",").at(-1)?.trim();
	if (last) return last;
	try {
		return getConnInfo(context).remote.address ?? "?";
	} catch {
		return "?";
	}
}

function decodeSafely(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
