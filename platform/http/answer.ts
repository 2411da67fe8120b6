import { createHash } from "node:crypto";
import type { Context } from "hono";
import { addressIn } from "../i18n/address.ts";
import type { Problem } from "../problem/problem.ts";
import { cookieName, noticeCookie, writeCookie } from "./cookies.ts";
import type { Forms } from "./form-state.tsx";
import type { Incoming } from "./request.ts";
import type { Answer, DownloadAnswer, PageAnswer, RedirectAnswer } from "./route.ts";
import type { Web } from "./web.ts";

/** The only place that knows the numbers. */
const statusOf = {
	invalid: 422,
	forbidden: 403,
	"not-found": 404,
	conflict: 409,
	unavailable: 503,
	"too-many": 429,
} as const satisfies Record<Problem["kind"], number>;

export const statusOfProblem = (problem: Problem): number => statusOf[problem.kind];

export interface Telling {
	readonly incoming: Incoming;
	readonly forms: Forms;
	readonly status?: number;
	readonly notice?: string | null;
}

export async function tell(context: Context, web: Web, answer: Answer, telling: Telling): Promise<Response> {
	if ("redirect" in answer) return redirect(web, answer, telling);
	if ("content" in answer) return download(answer);
	return showPage(context, web, answer, telling);
}

async function showPage(context: Context, web: Web, answer: PageAnswer, telling: Telling): Promise<Response> {
	const { incoming, forms } = telling;
	const html = await web.render(answer, {
		language: incoming.language,
		address: incoming.address,
		to: (address) => addressIn(incoming.language, address),
		actor: incoming.actor,
		notice: telling.notice ?? forms.state.notice,
		hidden: () => forms.state.hidden,
	});
	const status = telling.status ?? answer.status ?? 200;
	const kept = !incoming.sessionToken && answer.cache !== "none";
	const headers = new Headers({
		"content-type": "text/html; charset=utf-8",
		"content-language": incoming.language,
		vary: "Cookie, Accept-Encoding",
		"cache-control": kept ? "no-cache" : "no-store",
	});
	const guest = addGuest(headers, web, forms);
	if (incoming.notice)
		headers.append("set-cookie", writeCookie(cookieName("guong-tin", web.secure), "", { ...web, maxAge: 0 }));
	const tag = `W/"${createHash("sha1").update(html).digest("base64url")}"`;
	if (status === 200 && !guest && kept) {
		headers.set("etag", tag);
		if (context.req.header("if-none-match") === tag) return new Response(null, { status: 304, headers });
	}
	return new Response(html, { status, headers });
}

function redirect(web: Web, answer: RedirectAnswer, { incoming, forms }: Telling): Response {
	const away = /^https?:\/\//.test(answer.redirect);
	const headers = new Headers({
		location: away ? answer.redirect : addressIn(incoming.language, answer.redirect),
		"cache-control": "no-store",
	});
	for (const cookie of answer.cookies ?? []) headers.append("set-cookie", cookie);
	addGuest(headers, web, forms);
	if (answer.notice) headers.append("set-cookie", noticeCookie(answer.notice, web.keys, web.secure));
	return new Response(null, { status: answer.permanent ? 301 : 303, headers });
}

function download(answer: DownloadAnswer): Response {
	const headers = new Headers({
		"content-type": answer.contentType,
		"cache-control": answer.cache === "forever" ? "public, max-age=31536000, immutable" : "no-cache",
		// A download is never a page of ours, whatever a stranger put into it.
		"content-security-policy": "sandbox; default-src 'none'",
	});
	if (!answer.inline || answer.filename)
		headers.set("content-disposition", disposition(answer.inline ? "inline" : "attachment", answer.filename));
	return new Response(answer.content as ConstructorParameters<typeof Response>[0], { headers });
}

/** Both the plain and the UTF-8 name (RFC 6266), so that Vietnamese names arrive. */
function disposition(kind: string, filename = "tai-ve"): string {
	const plain = filename.replace(/[^\w. -]/g, "_");
	return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
}

function addGuest(headers: Headers, web: Web, forms: Forms): string | null {
	const guest = forms.newGuestToken();
	if (guest) headers.append("set-cookie", writeCookie(cookieName("guong-khach", web.secure), guest, web));
	return guest;
}
