import assert from "node:assert/strict";
import { test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";
import { type Table, writeCsv, writeXlsx } from "#platform/spreadsheet/index.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { catalogueTables } from "../../queries/catalogue/file-rows.ts";
import { keptDrafts } from "../../queries/catalogue/kept-versions.ts";
import { type CatalogueReading, readCatalogueFile } from "../../queries/catalogue/read-catalogue-file.ts";
import { versionDetails } from "../../queries/catalogue/versions.ts";
import { aProcedure, invented } from "../../testing/a-procedure.ts";
import { keepers } from "../../testing/keepers.ts";
import { applyImport, keepImport } from "./import-versions.ts";
import { handInVersion, publishVersion } from "./publish-version.ts";

const context = { clock: stoppedClock("2026-11-22T02:00:00Z"), from: "198.51.100.7" };
const { mai, hoa, unitId } = keepers;
const scopes = { country: false, unitIds: [unitId] };

const fee = { name: "Lệ phí", amount: "8000", note: null, law: "Nghị quyết 1" };
const first = invented({ code: "9.810001", nameVi: "Thủ tục thứ nhất", fees: [fee] });
const second = invented({
	...{ code: "9.810002", nameVi: "Thủ tục thứ hai", limit: { amount: 4, unit: "working-hour" } },
	...{ online: { law: "43/2011", level: "4" }, receivedAt: ["province", "commune"], kind: "inter-agency" },
});

const file = async (versions: readonly VersionDetails[]) => writeXlsx(catalogueTables(versions));

async function enter(trx: WriteTransaction, reading: CatalogueReading): Promise<number> {
	const planned = reading.rows.flatMap(({ plan }) => ("planned" in plan ? [plan.planned] : []));
	const importId = await keepImport(trx, mai, { unitId, fileName: "a.xlsx", planned }, context);
	return applyImport(trx, mai, { importId }, context);
}

const plans = ({ rows }: CatalogueReading) => rows.map(({ plan }) => plan.kind);

test("a file enters drafts with all their lists, and sent a second time it does nothing", () =>
	inUndoneTransaction(async (trx) => {
		const bytes = await file([first, second]);
		const reading = await readCatalogueFile(trx, bytes, unitId);
		assert.deepEqual(reading.faults, []);
		assert.deepEqual(plans(reading), ["new", "new"]);
		assert.equal(await enter(trx, reading), 2);
		const { open } = await keptDrafts(trx, scopes);
		assert.deepEqual(open.map(({ code }) => code).sort(), ["9.810001", "9.810002"]);
		const entered = await versionDetails(trx, open.find(({ code }) => code === first.code)?.id ?? "");
		assert.deepEqual(
			[entered?.steps, entered?.documents, entered?.fees, entered?.laws],
			[first.steps, first.documents, first.fees, first.laws],
		);
		assert.deepEqual(plans(await readCatalogueFile(trx, bytes, unitId)), ["same", "same"]);
		const longer = { ...first, limit: { amount: 6, unit: "working-day" } } as const;
		const again = await readCatalogueFile(trx, await file([longer, second]), unitId);
		assert.deepEqual(plans(again), ["draft", "same"]);
		assert.equal(await enter(trx, again), 1);
		assert.equal((await keptDrafts(trx, scopes)).open.length, 2);
	}));

test("over a published version a later day makes a new one, the same day with other words is refused", () =>
	inUndoneTransaction(async (trx) => {
		await enter(trx, await readCatalogueFile(trx, await file([first]), unitId));
		const versionId = (await keptDrafts(trx, scopes)).open[0]?.id ?? "";
		await handInVersion(trx, mai, { versionId }, context);
		const changed = { ...first, owner: "Sở Tư pháp" };
		const waiting = await readCatalogueFile(trx, await file([changed]), unitId);
		assert.match(waiting.faults[0]?.vi ?? "", /đang chờ công bố/);
		await publishVersion(trx, hoa, { versionId }, context);
		const taken = await readCatalogueFile(trx, await file([changed]), unitId);
		assert.deepEqual(
			taken.faults.map(({ sheet, row, cell, vi }) => [sheet, row, cell, /bắt đầu đúng ngày này/.test(vi)]),
			[["Thủ tục", 2, "H2", true]],
		);
		const later = await readCatalogueFile(trx, await file([{ ...changed, from: "2027-01-01" }]), unitId);
		assert.deepEqual(plans(later), ["version"]);
	}));

test("a file of the first sheet alone keeps the lists that are there", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aProcedure(trx, { ...first, unitId, from: "2026-01-01" });
		const [procedures] = catalogueTables([{ ...first, from: "2027-01-01", owner: "Sở Tư pháp" }]);
		const reading = await readCatalogueFile(trx, writeCsv(procedures as Table), unitId);
		assert.deepEqual(reading.rows[0]?.lists, []);
		await enter(trx, reading);
		const draft = (await keptDrafts(trx, scopes)).open[0]?.id ?? "";
		const kept = await versionDetails(trx, id);
		assert.deepEqual((await versionDetails(trx, draft))?.steps, kept?.steps);
	}));

type Planted = readonly [sheet: number, heading: string, value: string | number | null, told: RegExp];

/** Each in the rows of a procedure of its own, so that one mistake does not hide another. */
const faults: readonly Planted[] = [
	[0, "Tên thủ tục", "", /^Thủ tục B # .*để trống/],
	[0, "Tên thủ tục", "Ấy", /^Thủ tục B # .*ít nhất 3 chữ cái/],
	[0, "Lĩnh vực", null, /^Thủ tục D # .*để trống/],
	[0, "Cấp giải quyết", "khu phố", /^Thủ tục E # .*cần một trong các từ/],
	[0, "Có hiệu lực từ ngày", "31/02/2026", /^Thủ tục H # .*ngày có thật/],
	[0, "Thời hạn", "năm", /^Thủ tục I # .*số nguyên/],
	[0, "Đơn vị thời hạn", null, /^Thủ tục J # .*phải ghi đơn vị/],
	[0, "Thời hạn", null, /^Thủ tục I # .*phải ghi số/],
	[0, "Nơi tiếp nhận", "xã; làng", /^Thủ tục L # .*nơi tiếp nhận ghi/],
	[0, "Mức trực tuyến", 4, /^Thủ tục N # .*không có trên thang/],
	[0, "Thang trực tuyến", null, /^Thủ tục M # .*ghi mức thì phải ghi thang/],
	[0, "Mức trực tuyến", "một phần", /^Thủ tục O # .*phải ghi lý do/],
	[0, "Địa chỉ trên Cổng", "http://a.vn", /^Thủ tục Q # .*https/],
	[0, "Nguồn", null, /^Thủ tục Z # .*để trống/],
	[1, "Mã thủ tục", "1.2", /^Các bước A # .*không có ở trang/],
	[1, "Đơn vị thời gian", null, /^Các bước F # .*phải ghi đơn vị/],
	[1, "Mã loại cơ quan", "Ủy ban", /^Các bước D # .*chữ thường/],
	[2, "Tên giấy tờ", null, /^Giấy tờ B # .*để trống/],
	[2, "Số lượng", "1,5", /^Giấy tờ C # .*số nguyên/],
	[3, "Mức (đồng)", -1, /^Phí lệ phí C # .*từ 0 trở lên/],
	[4, "Văn bản", null, /^Căn cứ B # .*để trống/],
];

test("a file with planted faults is refused as a whole, each fault with its sheet, row and cell", () =>
	inUndoneTransaction(async (trx) => {
		const step = {
			name: "Xem xét",
			bodyKind: null,
			bodyName: null,
			limit: { amount: 1, unit: "day" },
		} as const;
		const versions = faults.map((_, at) =>
			invented({
				...{ code: `9.82${at + 1000}`, fees: [fee], steps: [step] },
				laws: [{ reference: "Luật Hộ tịch", article: "Điều 16" }],
			}),
		);
		const tables = catalogueTables(versions).map((table, sheet) => ({
			...table,
			rows: table.rows.map((line, row) => {
				const [of, heading, value] = faults[row] ?? [];
				const column = table.columns.findIndex((one) => one.heading === heading);
				return of === sheet && value !== undefined && column >= 0 ? line.with(column, value) : line;
			}),
		}));
		const { rows, faults: found } = await readCatalogueFile(trx, await writeXlsx(tables), unitId);
		assert.deepEqual(rows, []);
		const told = found
			.filter(({ weight }) => weight === "refusal")
			.map(({ sheet, row, cell, vi }) => `${sheet} ${cell.replace(`${row}`, " #")} ${vi}`);
		assert.equal(told.length, faults.length, told.join("\n"));
		for (const [, heading, , pattern] of faults)
			assert.equal(told.filter((line) => pattern.test(line)).length, 1, `${heading}\n${told.join("\n")}`);
		for (const [at, [sheet]] of faults.entries())
			assert.ok(
				found.some(({ row, sheet: name }) => row === at + 2 && name === sheetNames[sheet]),
				`${at}`,
			);
	}));

const sheetNames = ["Thủ tục", "Các bước", "Giấy tờ", "Phí lệ phí", "Căn cứ"];

test("a code that is missing or stands twice is told once, not again for each row that hangs on it", () =>
	inUndoneTransaction(async (trx) => {
		const [procedures, ...others] = catalogueTables([first, first, second]);
		const lines = procedures?.rows.map((line, at) => (at === 2 ? line.with(0, null) : line)) ?? [];
		const bytes = await writeXlsx([{ ...(procedures as Table), rows: lines }, ...others]);
		const { faults: found } = await readCatalogueFile(trx, bytes, unitId);
		assert.deepEqual(
			found.map(({ cell, vi }) => `${cell} ${/một dòng trên|để trống/.exec(vi)?.[0]}`),
			["A3 một dòng trên", "A4 để trống"],
		);
	}));

test("what has changed since the file was read is told, and nothing of it is entered", () =>
	inUndoneTransaction(async (trx) => {
		const reading = await readCatalogueFile(trx, await file([first, second]), unitId);
		const planned = reading.rows.flatMap(({ plan }) => ("planned" in plan ? [plan.planned] : []));
		const importId = await keepImport(trx, mai, { unitId, fileName: "a.xlsx", planned }, context);
		await aProcedure(trx, { ...second, unitId });
		await assert.rejects(
			applyImport(trx, mai, { importId }, context),
			(error: unknown) => error instanceof Problem && /9\.810002/.test(error.sentence("vi")),
		);
		assert.equal((await keptDrafts(trx, scopes)).open.length, 0);
		await assert.rejects(applyImport(trx, hoa, { importId }, context), /import-gone/);
	}));
