import { parse, serialize } from "cookie";
import type { Keys } from "./keys.ts";

/** `__Host-` binds a cookie to this very host over TLS; over plain HTTP on loopback browsers refuse that name. */
export const cookieName = (name: "guong" | "guong-khach" | "guong-tin", secure: boolean): string =>
	secure ? `__Host-${name}` : name;

export const readCookies = (header: string | undefined): Readonly<Record<string, string | undefined>> =>
	parse(header ?? "");

export function writeCookie(
	name: string,
	value: string,
	options: { secure: boolean; maxAge?: number },
): string {
	return serialize(name, value, {
		httpOnly: true,
		sameSite: "lax",
		path: "/",
		secure: options.secure,
		...(options.maxAge === undefined ? {} : { maxAge: options.maxAge }),
	});
}

/** A notice that is shown once travels in a signed cookie, so that nobody else can put words into our pages. */
export function noticeCookie(notice: string, keys: Keys, secure: boolean): string {
	const value = Buffer.from(notice).toString("base64url");
	return writeCookie(cookieName("guong-tin", secure), `${value}.${keys.sign("notice", value)}`, {
		secure,
		maxAge: 60,
	});
}

export function readNotice(cookie: string | undefined, keys: Keys): string | null {
	const [value = "", signature = ""] = (cookie ?? "").split(".");
	return value && keys.check("notice", value, signature) ? Buffer.from(value, "base64url").toString() : null;
}
