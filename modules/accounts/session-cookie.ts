import { cookieName, writeCookie } from "#platform/http/cookies.ts";

/** Without an end of its own: it goes when the browser closes, and the server ends it earlier if it must. */
export function sessionCookie(token: string, { secure }: { readonly secure: boolean }): string {
	return writeCookie(cookieName("guong", secure), token, { secure });
}

export function endedSessionCookie({ secure }: { readonly secure: boolean }): string {
	return writeCookie(cookieName("guong", secure), "", { secure, maxAge: 0 });
}
