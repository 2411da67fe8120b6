import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { publicVersions } from "../../queries/catalogue/public-procedures.ts";
import { findVersion, versionDetails } from "../../queries/catalogue/versions.ts";
import { actsOfVersion } from "../../store/catalogue/keep-version.ts";
import { aDossier } from "../../testing/a-dossier.ts";
import { invented } from "../../testing/a-procedure.ts";
import { keepers } from "../../testing/keepers.ts";
import { endVersion, reviewVersion, withdrawVersion } from "./end-version.ts";
import { dropVersion, handInVersion, publishVersion, sendVersionBack } from "./publish-version.ts";
import { changeVersion, copyVersion, enterVersion } from "./write-version.ts";

const context = { clock: stoppedClock("2026-11-22T02:00:00Z"), from: "198.51.100.7" };
const { mai, hoa, lan, admin, otherAdmin } = keepers;

const refused = (code: string) => (error: unknown) =>
	error instanceof Problem && error.code === `dossiers/${code}`;

async function entered(trx: WriteTransaction, over: Parameters<typeof invented>[0] = {}) {
	const content = invented({ code: "9.800001", ...over });
	return enterVersion(
		trx,
		mai,
		{ unitId: keepers.unitId, procedureId: null, content, parts: content },
		context,
	);
}

async function published(trx: WriteTransaction, over: Parameters<typeof invented>[0] = {}): Promise<string> {
	const versionId = await entered(trx, over);
	await handInVersion(trx, mai, { versionId }, context);
	await publishVersion(trx, hoa, { versionId }, context);
	return versionId;
}

test("what one keeper writes another publishes, and from then on everybody reads it", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await entered(trx);
		const slug = (await findVersion(trx, versionId))?.slug ?? "";
		assert.equal(slug, "xac-nhan-thong-tin-minh-hoa-9-800001");
		await assert.rejects(publishVersion(trx, hoa, { versionId }, context), refused("version-not-handed-in"));
		await handInVersion(trx, mai, { versionId }, context);
		await assert.rejects(
			changeVersion(trx, hoa, { versionId, parts: { fees: [] } }, context),
			refused("version-handed-in"),
		);
		await assert.rejects(publishVersion(trx, mai, { versionId }, context), refused("version-own"));
		assert.deepEqual(await publicVersions(trx, slug), []);
		await publishVersion(trx, hoa, { versionId }, context);
		const [shown] = await publicVersions(trx, slug);
		assert.equal(shown?.publishedOn, "2026-11-22");
		assert.deepEqual(
			(await actsOfVersion(trx, versionId)).map(({ action }) => action),
			["entered", "handed-in", "published"],
		);
	}));

test("a place with one keeper is told so, and who else could publish", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await entered(trx);
		await handInVersion(trx, mai, { versionId }, context);
		await assert.rejects(publishVersion(trx, mai, { versionId }, context), (error: unknown) => {
			assert.ok(error instanceof Problem);
			assert.match(error.sentence("vi"), /chỉ có một người giữ danh mục/);
			assert.match(error.sentence("en"), /only one keeper/);
			return true;
		});
		await publishVersion(trx, otherAdmin, { versionId }, context);
	}));

test("who sends back says why; then it is written on, and may be given up", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await entered(trx);
		await handInVersion(trx, mai, { versionId }, context);
		await sendVersionBack(trx, hoa, { versionId, reason: "Thiếu căn cứ" }, context);
		await changeVersion(
			trx,
			mai,
			{ versionId, parts: { laws: [{ reference: "Luật Hộ tịch", article: "Điều 16" }] } },
			context,
		);
		assert.equal((await versionDetails(trx, versionId))?.laws[0]?.article, "Điều 16");
		await dropVersion(trx, mai, { versionId }, context);
		await assert.rejects(changeVersion(trx, mai, { versionId }, context), refused("version-not-draft"));
	}));

test("a copy from a day on ends the old version the day before and leaves its words alone", () =>
	inUndoneTransaction(async (trx) => {
		const first = await published(trx, { from: "2026-01-01" });
		const copy = await copyVersion(
			trx,
			mai,
			{ versionId: first, from: "2027-01-01", unitId: keepers.unitId },
			context,
		);
		const draft = await versionDetails(trx, copy);
		assert.ok(draft);
		await changeVersion(
			trx,
			mai,
			{ versionId: copy, content: { ...draft, limit: { amount: 3, unit: "working-day" } } },
			context,
		);
		await handInVersion(trx, mai, { versionId: copy }, context);
		await publishVersion(trx, hoa, { versionId: copy }, context);
		const line = await publicVersions(trx, draft.slug);
		assert.deepEqual(
			line.map(({ from, to, limit }) => [from, to, limit?.amount]),
			[
				["2026-01-01", "2027-01-01", 5],
				["2027-01-01", null, 3],
			],
		);
		const again = await copyVersion(
			trx,
			mai,
			{ versionId: first, from: "2027-01-01", unitId: keepers.unitId },
			context,
		);
		await assert.rejects(
			handInVersion(trx, mai, { versionId: again }, context),
			refused("version-days-taken"),
		);
	}));

test("a published version ends on a day with the reason; in error it is withdrawn, but not under dossiers", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await published(trx, { from: "2026-01-01" });
		const lastDay = Temporal.PlainDate.from("2026-12-31");
		await assert.rejects(
			endVersion(
				trx,
				mai,
				{ versionId, lastDay: Temporal.PlainDate.from("2025-12-31"), reason: "x" },
				context,
			),
			refused("version-end-outside"),
		);
		await endVersion(trx, mai, { versionId, lastDay, reason: "Quyết định 9/QĐ-UBND" }, context);
		assert.deepEqual(
			(({ to, endReason }) => ({ to, endReason }))((await findVersion(trx, versionId)) as never),
			{
				to: "2027-01-01",
				endReason: "Quyết định 9/QĐ-UBND",
			},
		);
		await aDossier(trx, { versionId });
		await assert.rejects(
			withdrawVersion(trx, mai, { versionId, reason: "nhầm" }, context),
			refused("version-in-use"),
		);
		const wrong = await published(trx, { code: "9.800002" });
		await withdrawVersion(trx, mai, { versionId: wrong, reason: "Nhập nhầm" }, context);
		assert.deepEqual(await publicVersions(trx, (await findVersion(trx, wrong))?.slug ?? ""), []);
	}));

test("a review sets the next day, which lies ahead", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await published(trx);
		const today = context.clock.today();
		await assert.rejects(
			reviewVersion(trx, mai, { versionId, nextOn: today, note: null }, context),
			refused("version-review-past"),
		);
		await reviewVersion(
			trx,
			mai,
			{ versionId, nextOn: today.add({ years: 1 }), note: "Đã đối chiếu" },
			context,
		);
		assert.equal((await findVersion(trx, versionId))?.reviewOn, "2027-11-22");
	}));

test("online in part under Decree 224/2026 is not handed in without its reason, and no level is put on another scale", () =>
	inUndoneTransaction(async (trx) => {
		const online = { law: "224/2026", level: "part" } as const;
		const versionId = await entered(trx, { online });
		await assert.rejects(handInVersion(trx, mai, { versionId }, context), refused("version-reason-owed"));
		const off = { law: "224/2026", level: "4" } as const;
		await assert.rejects(entered(trx, { code: "9.800003", online: off }), refused("version-level-off-scale"));
	}));

test("a code is one procedure's; others than keepers write nothing", () =>
	inUndoneTransaction(async (trx) => {
		await entered(trx);
		await assert.rejects(entered(trx), refused("procedure-code-taken"));
		const content = invented({ code: "9.800004" });
		const input = { unitId: keepers.unitId, procedureId: null, content };
		await assert.rejects(enterVersion(trx, lan, input, context), refused("catalogue-forbidden"));
		await assert.rejects(
			enterVersion(trx, mai, { ...input, unitId: null }, context),
			refused("catalogue-forbidden"),
		);
		await enterVersion(trx, admin, { ...input, unitId: null }, context);
	}));
