import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { writes } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { foldedWords } from "../../domain/catalogue/folded-words.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { findVersion, versionDetails, versionsReceivedAt } from "./versions.ts";

const dongThap = "vn34:82";
const ward = "vn34:28249";
const day = Temporal.PlainDate.from("2026-11-22");

test("a version is found with its lists in order, whatever its state", () =>
	inUndoneTransaction(async (trx) => {
		const made = await aProcedure(trx, { state: "withdrawn", endReason: "Nhập nhầm" });
		assert.deepEqual(await versionDetails(trx, made.id), made);
		assert.equal((await findVersion(trx, made.id))?.endReason, "Nhập nhầm");
		assert.equal(await versionDetails(trx, made.id, "public"), null);
	}));

test("the desk of a ward finds what it receives by words without tone marks, and nothing of other levels", () =>
	inUndoneTransaction(async (trx) => {
		const birth = await aProcedure(trx, { nameVi: "Đăng ký khai sinh kiểu thử", code: "9.900001" });
		const land = await aProcedure(trx, {
			nameVi: "Đăng ký biến động kiểu thử",
			code: "9.900002",
			level: "province",
			receivedAt: ["province"],
		});
		const anywhere = await aProcedure(trx, {
			nameVi: "Đăng ký đấu giá kiểu thử",
			code: "9.900003",
			level: "province",
			receivedAt: ["province", "commune"],
		});
		await aProcedure(trx, { nameVi: "Đăng ký nháp kiểu thử", code: "9.900004", state: "draft" });
		const found = async (unitId: string, words: string) =>
			(await versionsReceivedAt(trx, { unitId, day, words })).map(({ id }) => id);
		assert.deepEqual(await found(ward, "dang ky kieu thu"), [anywhere.id, birth.id]);
		assert.deepEqual(await found(ward, "KHAI SINH kiểu th"), [birth.id]);
		assert.deepEqual(await found(dongThap, "kieu thu"), [land.id, anywhere.id]);
		assert.deepEqual(await found(ward, "9.900001"), [birth.id]);
		assert.deepEqual(await found(ward, "hai sinh"), [], "a word is found from its beginning");
	}));

test("a unit's own version stands in place of the country's, and a province's for the communes in it", () =>
	inUndoneTransaction(async (trx) => {
		const country = await aProcedure(trx, { nameVi: "Thủ tục riêng kiểu thử", code: "9.900011" });
		const over = { procedureId: country.procedureId, slug: country.slug, nameVi: country.nameVi };
		const ofProvince = await aProcedure(trx, { ...over, unitId: dongThap, code: "9.900011" });
		const found = async (unitId: string) =>
			(await versionsReceivedAt(trx, { unitId, day, words: "rieng kieu thu" })).map(({ id }) => id);
		assert.deepEqual(await found(ward), [ofProvince.id]);
		const ofWard = await aProcedure(trx, { ...over, unitId: ward, from: "2026-11-22" });
		assert.deepEqual(await found(ward), [ofWard.id]);
		assert.deepEqual(await found("vn34:20"), []);
	}));

test("what was published is not changed in the database either", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aProcedure(trx);
		const db = writes<object>(trx);
		await assert.rejects(
			sql`UPDATE dossiers.procedure_version SET name_vi = 'Tên khác' WHERE id = ${id}`.execute(db),
			/not changed/,
		);
	}));

test("words are folded by the program as by the database", () =>
	inUndoneTransaction(async (trx) => {
		for (const text of ["Đăng ký, khai SINH", "  Mã 1.004873 – “ủy quyền”", "ĐƯỜNG Ỷ", ""]) {
			const { rows } = await sql<{ words: string }>`SELECT dossiers.folded(${text}) AS words`.execute(
				writes<object>(trx),
			);
			assert.equal(rows[0]?.words.trim(), foldedWords(text).join(" "));
		}
	}));
