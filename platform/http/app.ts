import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { problemOfDatabaseError } from "../db/database-errors.ts";
import { addressIn } from "../i18n/address.ts";
import { newId } from "../ids/ids.ts";
import { Problem } from "../problem/problem.ts";
import { visitor } from "./actor.ts";
import { statusOfProblem, tell } from "./answer.ts";
import { serveAsset } from "./assets.ts";
import { httpProblem } from "./errors.ts";
import { formsFor } from "./form-state.tsx";
import { handleAction } from "./handle-action.ts";
import { handleApi } from "./handle-api.ts";
import { handlePage } from "./handle-page.ts";
import { defectPage, refusalPage } from "./refusal-page.tsx";
import { type Incoming, readIncoming } from "./request.ts";
import type { PageRoute, Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";
import type { Web } from "./web.ts";

/** Pages asked for by one address in a minute: many people of a commune may share one. */
const pagesAMinute = 1_200;

/** For addresses that open something by themselves. */
const secretHeaders = {
	"referrer-policy": "no-referrer",
	"cache-control": "no-store",
	"x-robots-tag": "noindex, nofollow",
};

/** The whole web edge: request → route → actor → handler → answer. */
export function httpApp(web: Web): Hono {
	const app = new Hono({ strict: false });
	const headers = Object.entries(securityHeaders(web.secure));
	app.use(async (context, next) => {
		await next();
		for (const [name, value] of headers)
			if (!context.res.headers.has(name)) context.res.headers.set(name, value);
	});
	app.use(compress({ threshold: 1_024 }));
	app.get("/tai/:name", serveAsset(web.assets));
	const pages = new Map<string, PageRoute>();
	for (const route of web.routes) if (route.kind === "page") pages.set(route.address, route);
	for (const route of web.routes) mount(app, web, route, (address) => pages.get(address));
	app.notFound((context) => guarded(context, web, () => Promise.reject(httpProblem("not-found", {}))));
	return app;
}

function mount(app: Hono, web: Web, route: Route, pageAt: (address: string) => PageRoute | undefined): void {
	if (route.kind === "api") {
		app.on(route.method, route.address, (context) => handleApi(context, web, route));
		return;
	}
	const work = (context: Context) => (incoming: Incoming) => {
		if (route.kind === "action") return handleAction(context, web, route, pageAt, incoming);
		web.limits.take(`pages ${incoming.from}`, pagesAMinute, 1);
		return handlePage(context, web, route, incoming);
	};
	const handle = async (context: Context) => {
		if (!route.secretAddress) return guarded(context, web, work(context));
		const answer = await guarded(context, web, work(context), route.address);
		for (const [name, value] of Object.entries(secretHeaders)) answer.headers.set(name, value);
		answer.headers.delete("etag");
		return answer;
	};
	const addresses = [route.address, route.address === "/" ? "/en" : `/en${route.address}`];
	const method = route.kind === "action" && route.arrivesBy !== "redirect" ? "POST" : "GET";
	app.on(method, addresses, handle);
}

/** Turns whatever is thrown into an answer: refusals into their sentence, anything else into a defect with an id. */
async function guarded(
	context: Context,
	web: Web,
	work: (incoming: Incoming) => Promise<Response>,
	/** what the log is told instead of an address that is secret */
	loggedAs: string | null = null,
): Promise<Response> {
	const id = newId(web.clock.now().epochMilliseconds);
	let incoming: Incoming | null = null;
	try {
		incoming = await readIncoming(context, web, id);
		return await work(incoming);
	} catch (error) {
		return await refuse(context, web, incoming ?? unread(context, id), error, loggedAs);
	}
}

function refuse(
	context: Context,
	web: Web,
	incoming: Incoming,
	error: unknown,
	loggedAs: string | null,
): Promise<Response> {
	const { id } = incoming;
	const problem = error instanceof Problem ? error : problemOfDatabaseError(error);
	const to = (address: string) => addressIn(incoming.language, address);
	const forms = formsFor(incoming, web, {});
	if (problem) {
		const page = refusalPage(problem, incoming.language, to);
		return tell(context, web, page, { incoming, forms, status: statusOfProblem(problem) });
	}
	// what people typed never goes into the log, and a query is typed, or scanned
	const [path] = incoming.address.split("?");
	web.report(id, error, { address: loggedAs ?? path, method: context.req.method });
	return tell(context, web, defectPage(id, incoming.language, to), { incoming, forms, status: 500 });
}

/** When even the session could not be read (the database is away), the page is told to a visitor. */
function unread(context: Context, id: string): Incoming {
	const path = new URL(context.req.url).pathname;
	return {
		language: path === "/en" || path.startsWith("/en/") ? "en" : "vi",
		address: "/",
		from: "?",
		actor: visitor,
		sessionToken: null,
		guestToken: null,
		notice: null,
		agent: "",
		id,
	};
}
