import { Temporal } from "temporal-polyfill";
import { startDemo } from "../e2e/program.ts";
import {
	answerImport,
	importView,
	makeImport,
	proposeImport,
	publishImport,
} from "../modules/indices/wiring.ts";
import { provincesAt } from "../modules/organisation/index.ts";
import { stoppedClock } from "../platform/clock/clock.ts";
import type { ReadDb, WriteTransaction } from "../platform/db/connections.ts";
import { memoryStore } from "../platform/files/memory-store.ts";
import type { Person } from "../platform/http/actor.ts";
import { writeXlsx } from "../platform/spreadsheet/index.ts";

const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];
const clock = stoppedClock("2026-11-22T02:00:00Z");
const context = { clock, from: "127.0.0.1", files: memoryStore(clock) };

const person = (number: number, role: string): Person => ({
	kind: "person",
	personId: `019f0000-0000-7000-8000-00000000000${number}`,
	sessionId: `019f0000-0000-7000-9000-00000000000${number}`,
	name: "",
	posts: [
		{
			role,
			bodyId: null,
			unitId: role === "administrator" ? null : "vn34:82",
			fields: [],
			standsInFor: null,
		},
	],
});

class Undone extends Error {}

/** A year of PCI for 63 provinces: from the bytes of a workbook to published figures with ranks and spreads, then undone. */
export async function measureImport(): Promise<void> {
	const demo = await startDemo();
	const bytes = await workbook(demo.database.read);
	await demo.database
		.inTransaction(async (trx) => {
			const began = performance.now();
			const id = await readIn(trx, bytes);
			const read = performance.now();
			await publish(trx, id);
			const done = performance.now();
			console.log(
				`a year of 63 provinces and 11 parts: read and judged in ${(read - began).toFixed(0)} ms, proposed and published in ${(done - read).toFixed(0)} ms`,
			);
			throw new Undone();
		})
		.catch((error: unknown) => {
			if (!(error instanceof Undone)) throw error;
		});
	await demo.stop();
}

async function workbook(db: ReadDb): Promise<Uint8Array> {
	const provinces = await provincesAt(db, Temporal.PlainDate.from("2018-12-31"));
	const heads = ["TT", "Mã tỉnh", "Tỉnh, thành phố", "TOTAL", ...weights.map((_, part) => String(part + 1))];
	const rows = provinces.map(({ name, code }, at) => {
		const parts = weights.map((_, part) => 4 + ((at * 7 + part * 3) % 50) / 10);
		const total = parts.reduce((sum, score, part) => sum + (score * (weights[part] ?? 0)) / 10, 0);
		return [at + 1, code, name, Number(total.toFixed(2)), ...parts];
	});
	return writeXlsx([{ name: "Kết quả", columns: heads.map((heading) => ({ heading })), rows }]);
}

const readIn = (trx: WriteTransaction, bytes: Uint8Array): Promise<string> =>
	makeImport(
		trx,
		person(1, "coordinator"),
		{
			...({ index: "PCI", year: 2018, system: "vn63", partial: false, ranksPublished: false } as const),
			...{ sourcePublisher: "VCCI", sourceTitle: "PCI 2018", publishedOn: null, publishedOnSource: null },
			file: { bytes, name: "pci-2018.xlsx" },
		},
		context,
	);

async function publish(trx: WriteTransaction, importId: string): Promise<void> {
	const seen = async () => ({ importId, changes: (await importView(trx, importId))?.row.changes ?? 0 });
	const maker = person(1, "coordinator");
	await answerImport(trx, maker, { ...(await seen()), lines: {}, units: {} }, context);
	await proposeImport(trx, maker, { ...(await seen()), reason: null }, context);
	await publishImport(trx, person(2, "administrator"), { ...(await seen()), reason: null }, context);
}
