import type { Context } from "hono";
import { Problem } from "../problem/problem.ts";
import { statusOfProblem, tell } from "./answer.ts";
import { readForm, type SentForm, textsOf } from "./body.ts";
import { httpProblem } from "./errors.ts";
import { fieldErrors } from "./field-errors.ts";
import { type Forms, formsFor, judgeForm, type Typed } from "./form-state.tsx";
import { claimForm, noteAnswer, parkForm } from "./forms.ts";
import { contextFor, showRoute, signInFor } from "./handle-page.ts";
import { mayEnter } from "./may-enter.ts";
import { httpMessages } from "./messages.ts";
import type { Incoming } from "./request.ts";
import type { ActionRoute, Answer, PageRoute } from "./route.ts";
import type { Web } from "./web.ts";

/** Sent forms, for one address or one account, unless the action says less. */
const usualLimit = { times: 60, minutes: 1 };

/** One form sent: one transaction, one answer after commit; refused, the page comes back with what was typed. */
export async function handleAction(
	context: Context,
	web: Web,
	action: ActionRoute,
	pageAt: (address: string) => PageRoute | undefined,
	incoming: Incoming,
): Promise<Response> {
	takeTurn(web, action, incoming);
	const sent = await readSent(context, action);
	const forms = formsFor(incoming, web, {});
	try {
		if (action.arrivesBy !== "redirect") await checkOrigin(context, web, action, sent, incoming);
		if (mayEnter(action.who, incoming.actor) === "sign-in") return await park(context, web, sent, incoming);
		const answer = await run(context, web, action, sent, incoming, forms);
		return tell(context, web, answer, { incoming, forms });
	} catch (error) {
		const problem = asProblem(error);
		const page = pageAt(action.again.address);
		if (!problem || !page || hasNoForm(problem) || !opens(page, incoming)) throw problem ?? error;
		return showAgain(context, web, page, sent, incoming, problem, error);
	}
}

/** Refusals after which there is no form to go back to. */
const hasNoForm = (problem: Problem): boolean =>
	problem.kind === "not-found" || problem.code === "http/foreign-form" || problem.code === "http/forbidden";

/** The page on which the form stands has a right of its own; it is not shown to whoever may only send. */
const opens = (page: PageRoute, incoming: Incoming): boolean =>
	page.who === "everyone" ||
	(incoming.actor.kind === "person" && (page.who === "signed-in" || page.who.allows(incoming.actor)));

function takeTurn(web: Web, action: ActionRoute, incoming: Incoming): void {
	const { times, minutes } = action.limit ?? usualLimit;
	web.limits.take(`address ${incoming.from} ${action.limit ? action.address : ""}`, times, minutes);
	if (incoming.actor.kind === "person")
		web.limits.take(
			`person ${incoming.actor.personId} ${action.limit ? action.address : ""}`,
			times,
			minutes,
		);
}

async function readSent(context: Context, action: ActionRoute): Promise<SentForm> {
	if (action.arrivesBy === "redirect") return { csrf: "", formId: null, fields: context.req.query() };
	return readForm(context.req.raw);
}

async function checkOrigin(
	context: Context,
	web: Web,
	action: ActionRoute,
	sent: SentForm,
	incoming: Incoming,
): Promise<void> {
	const verdict = judgeForm(context.req.raw, sent.csrf, incoming, web);
	if (verdict === "foreign") throw httpProblem("foreign-form", {});
	// A form of a person whose session ended is not stale: it is parked until the person is back.
	if (verdict === "stale" && !(action.who !== "everyone" && incoming.actor.kind === "visitor"))
		throw httpProblem("stale-form", {});
}

/** Thrown inside the transaction so that it is undone; carries what the fields were refused for. */
class WrongInput extends Error {
	constructor(
		readonly problem: Problem,
		readonly errors: Record<string, string[]>,
	) {
		super(problem.message);
	}
}

async function run(
	context: Context,
	web: Web,
	action: ActionRoute,
	sent: SentForm,
	incoming: Incoming,
	forms: Forms,
): Promise<Answer> {
	const body = action.input.safeParse(sent.fields);
	if (!body.success) {
		const errors = fieldErrors(body.error, incoming.language);
		throw new WrongInput(httpProblem("wrong-input", { count: Object.keys(errors).length }), errors);
	}
	const params = action.params?.safeParse(context.req.param());
	if (params && !params.success) throw httpProblem("not-found", {});
	const input = { params: params?.data ?? context.req.param(), query: context.req.query(), body: body.data };
	const told = contextFor(web, incoming, forms);
	return web.database.inTransaction(async (trx) => {
		const earlier = sent.formId ? await claimForm(trx, sent.formId, action.address) : null;
		if (earlier)
			return {
				redirect: earlier.answered ?? incoming.address,
				notice: httpMessages[incoming.language].alreadySent,
			};
		const answer = await action.run(input, Object.assign(told, { trx }) as never);
		if (sent.formId && "redirect" in answer) await noteAnswer(trx, sent.formId, answer.redirect);
		return answer;
	});
}

/** The session ended while the person was writing: keep the words, ask to sign in, bring them back. */
async function park(context: Context, web: Web, sent: SentForm, incoming: Incoming): Promise<Response> {
	const referer = context.req.header("referer");
	const page = referer && URL.canParse(referer) ? new URL(referer) : null;
	const path = (page ? page.pathname + page.search : incoming.address).replace(/^\/en(?=\/|$)/, "") || "/";
	const token = await parkForm(web.database, path, textsOf(sent.fields));
	const back = token ? `${path}${path.includes("?") ? "&" : "?"}nhap=${token}` : path;
	const answer = { redirect: signInFor(web, back), notice: httpMessages[incoming.language].sessionEnded };
	return tell(context, web, answer, { incoming, forms: formsFor(incoming, web, {}) });
}

async function showAgain(
	context: Context,
	web: Web,
	page: PageRoute,
	sent: SentForm,
	incoming: Incoming,
	problem: Problem,
	error: unknown,
): Promise<Response> {
	const typed: Typed = {
		values: textsOf(sent.fields),
		errors: error instanceof WrongInput ? error.errors : errorsOf(problem, incoming),
		problem,
	};
	const forms = formsFor(incoming, web, typed);
	const answer = await showRoute(web, page, incoming, forms, context.req.param(), {
		...context.req.query(),
		...(textsOf(sent.fields) as Record<string, string>),
	});
	return tell(context, web, answer, { incoming, forms, status: statusOfProblem(problem) });
}

function errorsOf(problem: Problem, incoming: Incoming): Record<string, string[]> {
	const byField = Object.entries(problem.fields).map(([field, say]) => [field, [say(incoming.language)]]);
	return Object.fromEntries(byField.length > 0 ? byField : [["", [problem.sentence(incoming.language)]]]);
}

const asProblem = (error: unknown): Problem | null =>
	error instanceof Problem ? error : error instanceof WrongInput ? error.problem : null;
