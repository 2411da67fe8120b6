import { newId } from "../ids/ids.ts";
import type { Problem } from "../problem/problem.ts";
import { newToken } from "./keys.ts";
import type { Incoming } from "./request.ts";
import type { FormState } from "./route.ts";
import type { Web } from "./web.ts";

export interface Typed {
	readonly values?: FormState["values"];
	readonly errors?: FormState["errors"];
	readonly problem?: Problem | null;
	readonly notice?: string | null;
}

/** A form's hidden fields, and whether this browser needs a guest cookie because it was shown one. */
export interface Forms {
	readonly state: FormState;
	/** ties what begins here to this browser, signed in or not */
	browser(): string;
	/** set when a form was rendered, or something else begun, for a browser that had no token yet */
	newGuestToken(): string | null;
}

/**
 * The CSRF token is bound to the session's cookie, or for visitors to a cookie that is set only when a
 * form is shown, so that a page without forms stays free of cookies.
 */
export function formsFor(incoming: Incoming, web: Web, typed: Typed): Forms {
	let made: string | null = null;
	const guest = () => {
		if (incoming.guestToken) return incoming.guestToken;
		made ??= newToken();
		return made;
	};
	const secret = () => incoming.sessionToken ?? guest();
	return {
		state: {
			get hidden() {
				const csrf = web.keys.sign("csrf", secret());
				const formId = newId(web.clock.now().epochMilliseconds);
				return (
					<>
						<input type="hidden" name="csrf" value={csrf} />
						<input type="hidden" name="form_id" value={formId} />
					</>
				);
			},
			values: typed.values ?? {},
			errors: typed.errors ?? {},
			problem: typed.problem ?? null,
			notice: typed.notice ?? incoming.notice,
		},
		browser: () => web.keys.sign("browser", guest()),
		newGuestToken: () => made,
	};
}

export type FormVerdict = "ours" | "stale" | "foreign";

/** Was this form sent from our own page, and from this session? */
export function judgeForm(request: Request, csrf: string, incoming: Incoming, web: Web): FormVerdict {
	const site = request.headers.get("sec-fetch-site");
	if (site && site !== "same-origin" && site !== "none") return "foreign";
	const origin = request.headers.get("origin");
	if (origin && origin !== "null" && !isOwn(origin, request, web)) return "foreign";
	const secret = incoming.sessionToken ?? incoming.guestToken;
	return secret && web.keys.check("csrf", secret, csrf) ? "ours" : "stale";
}

/** Behind a proxy the scheme of the request is not the browser's, so without a stated origin hosts are compared. */
function isOwn(origin: string, request: Request, web: Web): boolean {
	if (web.origins.length > 0) return web.origins.includes(origin);
	return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}
