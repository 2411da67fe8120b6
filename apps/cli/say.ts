import { Problem } from "#platform/problem/problem.ts";

/** Progress goes to stderr, so that stdout holds results alone. */
export const say = (line: string): void => {
	process.stderr.write(`${line}\n`);
};

/** Language of the terminal's messages: Vietnamese unless the locale asks for English. */
export const terminalLanguage = (): "vi" | "en" => (/^en/i.test(process.env.GUONG_LANG ?? "") ? "en" : "vi");

/** Results for people or, with `--json`, for programs. */
export function printResult(result: unknown, asText: () => string): void {
	const json = process.argv.includes("--json");
	process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : `${asText()}\n`);
}

/** Exit codes: 0 done, 1 a check found something wrong, 2 the request cannot be carried out, 70 a defect. */
export const exitCodes = { done: 0, foundWrong: 1, refused: 2, defect: 70 } as const;

/** Ends a command with the words and the exit code that fit what was thrown. */
export function endWith(error: unknown): never {
	if (error instanceof Problem) {
		const sentence = error.sentence(terminalLanguage());
		if (process.argv.includes("--json"))
			process.stdout.write(`${JSON.stringify({ problem: error.code, details: error.details, sentence })}\n`);
		say(sentence);
		process.exit(exitCodes.refused);
	}
	say(error instanceof Error ? (error.stack ?? error.message) : String(error));
	process.exit(exitCodes.defect);
}
