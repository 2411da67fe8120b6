import { z } from "zod";
import { unitAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { publicDownload } from "#platform/files/index.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { type DownloadAnswer, page, type RequestContext, type Route } from "#platform/http/route.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { noWork } from "../../domain/public-standing.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";
import { publicMessages } from "../../public/messages.ts";
import { publicWorkFigures } from "../../queries/measured/public-figures.ts";
import { isPublicEvidence } from "../../queries/public/public-evidence.ts";
import { type PublicPlan, publicPlans } from "../../queries/public/public-plans.ts";
import { namesOf, publicReading } from "../../queries/public/public-reading.ts";
import {
	type PublicWork,
	publicCounts,
	publicWork,
	type WhichWork,
} from "../../queries/public/public-work.ts";
import { planAt, planSlug } from "./plan-page.tsx";
import { planAddress, tellingDay } from "./public-words.ts";
import { ofUnit } from "./unit-work-page.tsx";

type Context = RequestContext & { readonly db: PublicDb };
/** more than any plan gives; a file is one answer */
const most = 200_000;

const workHeads = [
	"ke_hoach",
	"stt",
	"nhom",
	"viec",
	"co_quan",
	"ten_co_quan",
	"lan",
	"ky_tu",
	"ky_den",
	"han_dau",
	"han_nay",
	"so_lan_gia_han",
	"tinh_trang",
	"ngay_lanh_dao_duyet",
	"ngay_xac_nhan",
	"co_quan_xac_nhan",
	"lanh_dao_phu_trach",
	"so_xac_nhan",
	"tu_so",
	"mau_so",
	"so_do",
	"tu_so_he_thong",
	"mau_so_he_thong",
	"ly_do_thieu",
	"tinh_den",
	"ly_do_dung",
] as const;

type Line = readonly (string | number | null)[];

async function linesOf(
	which: WhichWork,
	plan: PublicPlan | null,
	context: Context,
): Promise<readonly Line[]> {
	const today = plan ? tellingDay(plan, context.today) : context.today;
	const reading = publicReading(context.db, today);
	const rows = await publicWork(reading, which, { order: "paper", limit: most, offset: 0 });
	const planIds = [...new Set(rows.map(({ planId }) => planId))];
	const plans = new Map(
		(plan ? [plan] : await publicPlans(context.db, { ids: planIds })).map((each) => [each.id, each]),
	);
	const bodyIds = rows.flatMap(({ bodyId, giverBodyId }) => [bodyId, giverBodyId]);
	const names = await namesOf(reading, bodyIds, "vi");
	const figures = await publicWorkFigures(context.db, rows, context.clock.now());
	return rows.map((row) =>
		lineOf(row, plans.get(row.planId)?.slug ?? row.planId, names, figures.get(row.id)?.figure),
	);
}

function lineOf(
	row: PublicWork,
	slug: string,
	names: ReadonlyMap<string, string>,
	figure: SystemFigure | undefined,
): Line {
	const rate = row.accepted?.as === "rate" ? row.accepted : null;
	return [
		slug,
		row.position,
		row.heading,
		row.text,
		row.bodyId,
		names.get(row.bodyId) ?? null,
		row.number,
		row.period?.first.toString() ?? null,
		row.period?.last.toString() ?? null,
		row.firstDueOn?.toString() ?? null,
		row.dueOn?.toString() ?? null,
		row.extensions,
		row.standing,
		row.signedOn?.toString() ?? null,
		row.acceptedAt?.toString() ?? null,
		row.acceptedAt ? (names.get(row.giverBodyId) ?? row.giverBodyId) : null,
		[row.leaderName, row.leaderPost].filter(Boolean).join(", ") || null,
		row.accepted && row.accepted.as !== "rate" ? row.accepted.value : null,
		rate?.numerator ?? null,
		rate?.denominator ?? null,
		...countedBySystem(figure),
		row.reason,
	];
}

/** What nobody typed: measure, numerator, denominator, why there is none, and the moment. */
function countedBySystem(figure: SystemFigure | undefined): Line {
	if (!figure || figure.fact.adds === "distribution") return [figure?.code ?? null, null, null, null, null];
	const { amount, asOf } = figure.fact;
	const [numerator, denominator] =
		amount.is === "known" ? [Number(amount.numerator), amount.denominator] : [null, null];
	return [
		figure.code,
		numerator,
		denominator === null ? null : Number(denominator),
		amount.is === "missing" ? amount.why : null,
		asOf.toString(),
	];
}

const csvOf = (filename: string, heads: readonly string[], rows: readonly Line[]): DownloadAnswer => ({
	contentType: "text/csv; charset=utf-8",
	filename: `${filename}.csv`,
	content: writeCsv(
		{ name: filename, columns: heads.map((heading) => ({ heading })), rows },
		{ separator: "," },
	),
});

const jsonOf = (filename: string, heads: readonly string[], rows: readonly Line[]): DownloadAnswer => ({
	contentType: "application/json; charset=utf-8",
	filename: `${filename}.json`,
	content: JSON.stringify(
		rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? null]))),
	),
});

const formats = [
	{ ending: "csv", answer: csvOf },
	{ ending: "json", answer: jsonOf },
] as const;

const planRoutes = formats.map(({ ending, answer }) =>
	page({
		address: `/ke-hoach/:slug/du-lieu.${ending}`,
		who: "everyone",
		params: planSlug,
		show: async ({ params }, context) => {
			const plan = await planAt(context.db, params.slug);
			return answer(plan.slug, workHeads, await linesOf({ planId: plan.id }, plan, context));
		},
	}),
);

const unitRoutes = formats.map(({ ending, answer }) =>
	page({
		address: `/cam-ket/:unit/du-lieu.${ending}`,
		who: "everyone",
		params: ofUnit,
		show: async ({ params }, context) => {
			const unit = await unitAt(context.db, params.unit, context.today);
			if (!unit) throw httpProblem("not-found", {});
			const name = `viec-${unit.id.replace(":", "-")}`;
			return answer(name, workHeads, await linesOf({ unitId: unit.id }, null, context));
		},
	}),
);

const planHeads = [
	"ke_hoach",
	"dia_chi",
	"loai",
	"so",
	"ky_hieu",
	"ngay",
	"trich_yeu",
	"nam",
	"co_quan_ban_hanh",
	"ten_co_quan",
	"don_vi",
	"tinh_trang",
	"so_viec",
	"da_xac_nhan",
	"trong_do_sau_han",
	"cho_xac_nhan",
	"tre_han",
	"da_dung",
	"minh_hoa",
] as const;

async function planLines({ db, today }: Context): Promise<readonly Line[]> {
	const plans = await publicPlans(db, {}, { limit: most, offset: 0 });
	const reading = publicReading(db, today);
	const counts = await publicCounts(reading, { planIds: plans.map(({ id }) => id) }, "plan");
	const bodyIds = plans.map(({ issuerBodyId }) => issuerBodyId);
	const names = await namesOf(reading, bodyIds, "vi");
	return plans.map((plan) => {
		const count = counts.get(plan.id) ?? noWork;
		return [
			plan.slug,
			planAddress(plan),
			plan.paperKind,
			plan.number,
			plan.symbol,
			plan.issuedOn.toString(),
			plan.subject,
			plan.year,
			plan.issuerBodyId,
			names.get(plan.issuerBodyId) ?? null,
			plan.unitId,
			plan.state,
			count.total,
			count.done,
			count.doneLate,
			count.toAccept,
			count.late,
			count.stopped,
			plan.illustrative ? publicMessages.vi.data.illustrative : null,
		];
	});
}

const allRoutes = formats.map(({ ending, answer }) =>
	page({
		address: `/du-lieu/ke-hoach.${ending}`,
		who: "everyone",
		show: async (_, context) => answer("ke-hoach", planHeads, await planLines(context)),
	}),
);

/** The cleaned copy of a piece of evidence that somebody had published. */
const evidenceRoute = page({
	address: "/minh-chung/:file",
	who: "everyone",
	params: z.object({ file: z.uuid() }),
	show: async ({ params }, { db, services }) => {
		if (!(await isPublicEvidence(db, params.file))) throw httpProblem("not-found", {});
		return publicDownload(db, services.files, params.file);
	},
});

export const publicDataRoutes: readonly Route[] = [...planRoutes, ...unitRoutes, ...allRoutes, evidenceRoute];
