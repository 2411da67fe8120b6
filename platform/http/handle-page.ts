import type { Context } from "hono";
import { addressIn } from "../i18n/address.ts";
import { tell } from "./answer.ts";
import { httpProblem } from "./errors.ts";
import { type Forms, formsFor, type Typed } from "./form-state.tsx";
import { unparkForm } from "./forms.ts";
import { mayEnter } from "./may-enter.ts";
import { httpMessages } from "./messages.ts";
import type { Incoming } from "./request.ts";
import type { Answer, PageRoute, RequestContext } from "./route.ts";
import type { Web } from "./web.ts";

/** Query fields of the edge itself, taken out before the page's own schema reads the query. */
const parkedField = "nhap";

export async function handlePage(
	context: Context,
	web: Web,
	route: PageRoute,
	incoming: Incoming,
): Promise<Response> {
	const entry = mayEnter(route.who, incoming.actor);
	if (entry === "sign-in")
		return tell(context, web, { redirect: signInFor(web, incoming.address) }, telling(incoming, web, {}));
	const query = context.req.query();
	const typed = await restored(web, query[parkedField], incoming);
	const forms = formsFor(incoming, web, typed);
	const answer = await showRoute(web, route, incoming, forms, context.req.param(), query);
	return tell(context, web, answer, { incoming, forms });
}

export const signInFor = (web: Web, address: string): string =>
	`${web.signInAddress}?continue=${encodeURIComponent(address)}`;

/** Shows a page, either because it was asked for or because a form on it was refused. */
export async function showRoute(
	web: Web,
	route: PageRoute,
	incoming: Incoming,
	forms: Forms,
	params: Record<string, string>,
	query: Record<string, string>,
): Promise<Answer> {
	const { [parkedField]: _, ...own } = query;
	const readParams = route.params?.safeParse(params);
	if (readParams && !readParams.success) throw httpProblem("not-found", {});
	const readQuery = queryOf(route, own);
	const db = route.who === "everyone" ? web.database.public : web.database.read;
	return route.show(
		{ params: readParams?.data ?? params, query: readQuery },
		Object.assign(contextFor(web, incoming, forms), { db }) as never,
	);
}

export function contextFor(web: Web, incoming: Incoming, forms: Forms): RequestContext {
	return {
		actor: incoming.actor,
		language: incoming.language,
		clock: web.clock,
		today: web.clock.today(),
		address: incoming.address,
		to: (address) => addressIn(incoming.language, address),
		form: forms.state,
		from: incoming.from,
		agent: incoming.agent,
		get browser() {
			return forms.browser();
		},
		services: web.services,
	};
}

async function restored(web: Web, token: string | undefined, incoming: Incoming): Promise<Typed> {
	if (!token || incoming.actor.kind !== "person") return {};
	const values = await unparkForm(web.database, token);
	return values ? { values, notice: httpMessages[incoming.language].restored } : {};
}

const telling = (incoming: Incoming, web: Web, typed: Typed) => ({
	incoming,
	forms: formsFor(incoming, web, typed),
});

/** A query that cannot be read is read as empty: a mistyped link shows the page, not a wall – unless the page needs it. */
function queryOf(route: PageRoute, query: Record<string, string>): unknown {
	if (!route.query) return query;
	const read = route.query.safeParse(query);
	if (read.success) return read.data;
	const empty = route.query.safeParse({});
	if (empty.success) return empty.data;
	throw httpProblem("not-found", {});
}
