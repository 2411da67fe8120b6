import { httpProblem } from "./errors.ts";

/** What one form may weigh with its files. */
const mostMegabytes = 25;

export interface SentForm {
	readonly csrf: string;
	readonly formId: string | null;
	/** fields by name; a name that stands more than once becomes a list; empty file fields are left out */
	readonly fields: Readonly<Record<string, string | File | readonly (string | File)[]>>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a form within the limit of size; throws `http/too-large` or `http/unreadable`. */
export async function readForm(request: Request): Promise<SentForm> {
	const limited = new Request(request.url, {
		method: "POST",
		headers: request.headers,
		body: limit(request.body, mostMegabytes * 1024 * 1024),
		duplex: "half",
	} as RequestInit);
	const data = await limited.formData().catch((error: unknown) => {
		throw tooLarge(error) ?? httpProblem("unreadable", {});
	});
	const fields: Record<string, string | File | (string | File)[]> = {};
	for (const name of new Set(data.keys())) {
		if (name === "csrf" || name === "form_id") continue;
		const all = data
			.getAll(name)
			.map((one) => (typeof one === "string" ? withoutNul(one) : one))
			.filter((one) => typeof one === "string" || one.size > 0 || one.name !== "");
		if (all.length > 0) fields[name] = all.length === 1 ? (all[0] as string | File) : all;
	}
	const formId = data.get("form_id");
	const csrf = data.get("csrf");
	return {
		csrf: typeof csrf === "string" ? csrf : "",
		formId: typeof formId === "string" && uuid.test(formId) ? formId : null,
		fields,
	};
}

/** Reads JSON within a limit of size; throws `http/too-large` or `http/not-json`. */
export async function readJson(request: Request, megabytes: number): Promise<unknown> {
	const body = limit(request.body, megabytes * 1024 * 1024);
	try {
		return JSON.parse(await new Response(body).text(), (_, value) =>
			typeof value === "string" ? withoutNul(value) : value,
		);
	} catch (error) {
		throw tooLarge(error, megabytes) ?? httpProblem("not-json", {});
	}
}

/** No key types U+0000, and PostgreSQL keeps no text with it: it is dropped where text comes in. */
const withoutNul = (text: string): string => text.replaceAll("\u0000", "");

/** The text fields alone: what can be shown again, or parked. */
export function textsOf(fields: SentForm["fields"]): Record<string, string | readonly string[]> {
	const texts: Record<string, string | readonly string[]> = {};
	for (const [name, value] of Object.entries(fields)) {
		if (typeof value === "string") texts[name] = value;
		else if (Array.isArray(value)) texts[name] = value.filter((one) => typeof one === "string");
	}
	return texts;
}

class TooLarge extends Error {}

function limit(body: ReadableStream<Uint8Array> | null, most: number): ReadableStream<Uint8Array> | null {
	let seen = 0;
	return (
		body?.pipeThrough(
			new TransformStream<Uint8Array, Uint8Array>({
				transform(chunk, controller) {
					seen += chunk.byteLength;
					if (seen > most) controller.error(new TooLarge());
					else controller.enqueue(chunk);
				},
			}),
		) ?? null
	);
}

function tooLarge(error: unknown, megabytes = mostMegabytes): Error | null {
	for (let cause = error; cause instanceof Error; cause = cause.cause)
		if (cause instanceof TooLarge) return httpProblem("too-large", { megabytes });
	return null;
}
