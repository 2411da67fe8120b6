import { CsvFault } from "#platform/spreadsheet/index.ts";
import { intakeProblem } from "../../intake/errors.ts";

/** What is found wrong with a file while its rows are read is a refusal like any other. */
export async function orUnreadable<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof CsvFault)) throw error;
		throw intakeProblem("intake-file-unreadable", { vi: error.fault.vi, en: error.fault.en });
	}
}
