import type { Context } from "hono";
import type { z } from "zod";
import { problemOfDatabaseError } from "../db/database-errors.ts";
import { newId } from "../ids/ids.ts";
import { Problem } from "../problem/problem.ts";
import { statusOfProblem } from "./answer.ts";
import { readJson } from "./body.ts";
import { httpProblem } from "./errors.ts";
import { remoteAddress } from "./request.ts";
import type { ApiRoute } from "./route.ts";
import type { Web } from "./web.ts";

/** Calls from one address in a minute. */
const callsAMinute = 600;

/** One call of another system: key, limits, schema, one transaction, JSON. */
export async function handleApi(context: Context, web: Web, route: ApiRoute): Promise<Response> {
	const id = newId(web.clock.now().epochMilliseconds);
	const from = remoteAddress(context, web.trustProxy);
	try {
		web.limits.take(`api ${from}`, callsAMinute, 1);
		const caller = await callerOf(context, web, route);
		const params = route.params?.safeParse(context.req.param());
		if (params && !params.success) throw httpProblem("not-found", {});
		const body = route.input ? await bodyOf(context, route, route.input) : undefined;
		if (body && !body.success) return wrong(body.error);
		const input = { params: params?.data ?? context.req.param(), body: body?.data };
		const { clock, services } = web;
		const answer = await web.database.inTransaction((trx) =>
			route.run(input, { caller, trx, clock, services, from, today: clock.today() }),
		);
		return json(answer.json, answer.status ?? 200);
	} catch (error) {
		const problem = error instanceof Problem ? error : problemOfDatabaseError(error);
		if (problem) return refused(problem);
		web.report(id, error, { address: route.address, method: route.method });
		return json({ problem: { code: "defect", id } }, 500);
	}
}

async function callerOf(context: Context, web: Web, route: ApiRoute): Promise<unknown> {
	const key = /^Bearer (\S{20,200})$/i.exec(context.req.header("authorization") ?? "")?.[1];
	const caller = key ? await route.who.callerOf(web.database.read, key) : null;
	if (caller === null) throw httpProblem("no-key", {});
	return caller;
}

async function bodyOf(context: Context, { megabytes = 1 }: ApiRoute, input: z.ZodType) {
	return input.safeParse(await readJson(context.req.raw, megabytes));
}

const mostIssues = 100;

/** The schema's own words name the member; they are for programmers. */
function wrong(error: z.ZodError): Response {
	const issues = error.issues
		.slice(0, mostIssues)
		.map(({ path, message }) => ({ at: path.join("."), message }));
	return refused(httpProblem("wrong-input", { count: error.issues.length }), { issues });
}

function refused(problem: Problem, more: Readonly<Record<string, unknown>> = {}): Response {
	const { code, details, sentence } = problem;
	const body = { problem: { code, details, vi: sentence("vi"), en: sentence("en"), ...more } };
	const isKeyless = code === "http/no-key";
	const response = json(body, isKeyless ? 401 : statusOfProblem(problem));
	if (isKeyless) response.headers.set("www-authenticate", "Bearer");
	return response;
}

const json = (body: unknown, status: number): Response =>
	new Response(JSON.stringify(body), {
		status,
		headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
	});
