import { Temporal } from "temporal-polyfill";
import { answerImport } from "../modules/indices/commands/import/change-import.ts";
import { proposeImport, publishImport } from "../modules/indices/commands/import/decide-import.ts";
import { makeImport } from "../modules/indices/commands/import/make-import.ts";
import { importView } from "../modules/indices/queries/import/imports.ts";
import { databaseWithResults } from "../modules/indices/testing/published-results.ts";
import { simpleWorkbook } from "../modules/indices/testing/result-workbooks.ts";
import { provincesAt } from "../modules/organisation/index.ts";
import { memoryStore } from "../platform/files/memory-store.ts";
import { inUndoneTransaction } from "../platform/testing/database.ts";
import { chiMai, quanTri, stoppedClock } from "../platform/testing/people.ts";

const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];

/** A year of PCI for 63 provinces: from the bytes of a workbook to published figures with ranks and spreads, then undone. */
export async function measureImport(): Promise<void> {
	const database = await databaseWithResults();
	const provinces = await provincesAt(database.read, Temporal.PlainDate.from("2018-12-31"));
	const bytes = await simpleWorkbook(
		provinces.map(({ name, code }, at) => {
			const parts = weights.map((_, part) => 4 + ((at * 7 + part * 3) % 50) / 10);
			const total = parts.reduce((sum, score, part) => sum + (score * (weights[part] ?? 0)) / 10, 0);
			const scores = Object.fromEntries(parts.map((score, part) => [String(part + 1), score]));
			return { unit: name, code, scores: { TOTAL: Number(total.toFixed(2)), ...scores } };
		}),
	);
	const context = {
		clock: stoppedClock("2026-11-22T02:00:00Z"),
		from: "127.0.0.1",
		files: memoryStore(stoppedClock("2026-11-22T02:00:00Z")),
	};
	await inUndoneTransaction(async (trx) => {
		const began = performance.now();
		const id = await makeImport(
			trx,
			chiMai,
			{
				...({ index: "PCI", year: 2018, system: "vn63", partial: false, ranksPublished: false } as const),
				...{ sourcePublisher: "VCCI", sourceTitle: "PCI 2018", publishedOn: null, publishedOnSource: null },
				file: { bytes, name: "pci-2018.xlsx" },
			},
			context,
		);
		const read = performance.now();
		const seen = async () => ({ importId: id, changes: (await importView(trx, id))?.row.changes ?? 0 });
		await answerImport(trx, chiMai, { ...(await seen()), lines: {}, units: {} }, context);
		await proposeImport(trx, chiMai, { ...(await seen()), reason: null }, context);
		await publishImport(
			trx,
			{ ...quanTri, personId: "01900000-0000-7000-8000-00000000c009" },
			{ ...(await seen()), reason: null },
			context,
		);
		const done = performance.now();
		console.log(
			`a year of 63 provinces and 11 parts: read and judged in ${(read - began).toFixed(0)} ms, proposed and published in ${(done - read).toFixed(0)} ms`,
		);
	});
}
