import { type TrailRow, wholeTrail } from "#platform/events/audit-trail.ts";
import { page } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { questionOf, TrailQuery } from "./audit-trail.tsx";
import { trailAddress } from "./erasure-address.ts";
import { wordsOfEvent } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";
import { readsTrail } from "./who-sees-records.ts";

const heads = [
	"id",
	"at",
	"name",
	"event",
	"actor_kind",
	"actor_id",
	"via",
	"subject_kind",
	"subject_id",
	"data",
	"seal",
];

/** The trail as a file, without personal fields: what leaves the program can no longer be erased. */
const download = (kind: "csv" | "json") =>
	page({
		address: `${trailAddress}/xuat.${kind}`,
		who: readsTrail,
		query: TrailQuery,
		show: async ({ query }, context) => {
			const question = { ...(await questionOf(query, context)), withPersonal: false };
			const rows = wholeTrail(context.db, question);
			const { demo } = context.services.installation;
			const lines = kind === "csv" ? csvOf(rows, context.language, demo) : jsonOf(rows, demo);
			return {
				contentType: kind === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
				filename: `nhat-ky-${context.today}.${kind}`,
				content: streamOf(lines),
			};
		},
	});

export const exportTrailPages = [download("csv"), download("json")];

const rowsAtOnce = 200;
type Cells = readonly (string | null)[];

async function* csvOf(
	rows: AsyncIterable<TrailRow>,
	language: "vi" | "en",
	illustrative: boolean,
): AsyncGenerator<Uint8Array> {
	const columns = heads.map((heading) => ({ heading }));
	const csv = (cells: readonly Cells[], notes: readonly string[] = []) =>
		writeCsv({ name: "nhat-ky", notes, columns, rows: cells });
	yield csv([], illustrative ? [recordMessages[language].trail.illustrative] : []);
	let cells: Cells[] = [];
	for await (const row of rows) {
		cells.push(cellsOf(row, language));
		if (cells.length < rowsAtOnce) continue;
		yield withoutHead(csv(cells));
		cells = [];
	}
	if (cells.length > 0) yield withoutHead(csv(cells));
	yield new TextEncoder().encode("\r\n");
}

function cellsOf(row: TrailRow, language: "vi" | "en"): Cells {
	const { id, at, name, actorKind, actorId, via, subjectKind, subjectId, data, seal } = row;
	return [
		id,
		at,
		name,
		wordsOfEvent(name, language),
		actorKind,
		actorId,
		via,
		subjectKind,
		subjectId,
		JSON.stringify(data),
		seal,
	];
}

/** The writer begins every table with a byte order mark and its head, which a file has but once; no head holds a line end. */
function withoutHead(bytes: Uint8Array): Uint8Array {
	return bytes.subarray(bytes.indexOf(0x0d));
}

async function* jsonOf(rows: AsyncIterable<TrailRow>, illustrative: boolean): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	yield encoder.encode(`{"illustrative":${illustrative},"events":[`);
	let before = "\n";
	for await (const { personal: _, personalState: __, ...row } of rows) {
		yield encoder.encode(`${before}${JSON.stringify(row)}`);
		before = ",\n";
	}
	yield encoder.encode("\n]}\n");
}

function streamOf(lines: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await lines.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: async () => void (await lines.return(undefined)),
	});
}
