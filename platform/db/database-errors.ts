import { Problem } from "#platform/problem/problem.ts";
import { databaseProblem } from "./errors.ts";

/** What PostgreSQL says about a refused statement (the fields of `pg`'s DatabaseError). */
export interface RefusedStatement {
	readonly code?: string;
	readonly constraint?: string;
	readonly table?: string;
	readonly schema?: string;
	readonly detail?: string;
}

const makers = new Map<string, (refused: RefusedStatement) => Problem>();

/**
 * Names the refusal that a broken constraint stands for: `nameConstraint("hamlet_name_key", () => problem("name-taken", {}))`.
 * The name is the constraint's or the unique index's, `schema.name` where two schemas have one of that name.
 */
export function nameConstraint(constraint: string, make: (refused: RefusedStatement) => Problem): void {
	makers.set(constraint, make);
}

/** The one place where words of the database become refusals; null for what is a defect of ours. */
export function problemOfDatabaseError(error: unknown): Problem | null {
	if (error instanceof Problem) return error;
	if (!(error instanceof Error)) return null;
	const refused = error as Error & RefusedStatement;
	if (refused.constraint) {
		const make = makers.get(`${refused.schema}.${refused.constraint}`) ?? makers.get(refused.constraint);
		if (make) return make(refused);
	}
	if (error instanceof AggregateError && error.errors.length > 0)
		return problemOfDatabaseError(error.errors[0]);
	const kind = kindOfCode(refused.code ?? "") ?? kindOfWords(error.message) ?? kindOfSocket(refused);
	return kind && databaseProblem(kind, {});
}

type Kind = "away" | "disk-full" | "too-slow" | "busy" | "changed-meanwhile" | "read-only";

function kindOfCode(code: string): Kind | null {
	switch (code) {
		case "53100":
			return "disk-full";
		case "53300":
			return "busy";
		case "57014":
			return "too-slow";
		case "40001":
		case "40P01":
		case "55P03":
			return "changed-meanwhile";
		case "25006":
			return "read-only";
		case "53200":
		case "58030":
		case "57P01":
		case "57P02":
		case "57P03":
		case "57P05":
			return "away";
	}
	if (code.startsWith("08")) return "away";
	return /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/.test(code)
		? "away"
		: null;
}

/** The socket of a server that is not there is a file that is not there; other missing files are not ours to judge. */
function kindOfSocket(error: Error & { readonly code?: string; readonly syscall?: string }): Kind | null {
	return error.code === "ENOENT" && error.syscall === "connect" ? "away" : null;
}

/** `pg` throws these without a code. */
function kindOfWords(message: string): Kind | null {
	if (/^Query read timeout/.test(message)) return "too-slow";
	const away =
		/Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;
	return away.test(message) ? "away" : null;
}
